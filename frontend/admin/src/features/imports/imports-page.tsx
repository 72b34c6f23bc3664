import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import { useWords } from "@kontor/kit/use-words";
import type { Column } from "@kontor/ui/data-table-props";
import { Dialog } from "@kontor/ui/dialog";
import { formatNumber } from "@kontor/ui/format";
import { Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import FileUp from "lucide-react/icons/file-up";
import { type ImportRun, importsQuery } from "./imports.queries";
import { TakeBack } from "./take-back";

const route = getRouteApi("/in/settings/imports");

function useStateText(): (run: ImportRun) => string {
  const { t } = useTranslation();
  return ({ takenBack, remaining }) => {
    if (takenBack === 0) return t(remaining > 0 ? "imports.state.stands" : "imports.state.old");
    return t(remaining > 0 ? "imports.state.partly" : "imports.state.back");
  };
}

function useColumns(): Column<ImportRun>[] {
  const { t } = useTranslation();
  const words = useWords();
  const locale = useLocale();
  const state = useStateText();
  const count = (id: "created" | "updated" | "removed"): Column<ImportRun> => ({
    id,
    header: t(`imports.count.${id}`),
    align: "right",
    cell: (run) => <span className="k-number">{formatNumber(run[id], locale)}</span>,
  });
  return [
    {
      id: "fileName",
      header: t("imports.file"),
      minWidth: 160,
      cell: ({ id, fileName, what }) => (
        <Link to="." search={(old: object) => ({ ...old, id })} resetScroll={false} className="k-link">
          {fileName || words(`imports.of.${what}`, what)}
        </Link>
      ),
    },
    { id: "what", header: t("imports.of"), cell: ({ what }) => words(`imports.of.${what}`, what) },
    { id: "importedAt", header: t("imports.when"), cell: ({ importedAt }) => <Moment at={importedAt} /> },
    { id: "importedBy", header: t("imports.who"), cell: ({ importedBy }) => importedBy },
    count("created"),
    count("updated"),
    count("removed"),
    { id: "state", header: t("imports.state"), cell: (run) => <Tag>{state(run)}</Tag> },
  ];
}

/** Files that were taken in, each with the way back. */
export function ImportsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, cursor } = route.useSearch();
  const list = useQuery(importsQuery(cursor));
  const go = (search: { id?: string; cursor?: string }) =>
    void navigate({ to: "/settings/imports", search, resetScroll: false });
  usePageTitle(t("imports.title"));
  const shown = list.data?.items.find((run) => run.id === id);
  return (
    <>
      <Text size="sm" c="var(--k-muted)" mb="md">
        {t("imports.lead")}
      </Text>
      <ListTable
        label={t("imports.title")}
        columns={useColumns()}
        query={list}
        rowKey={(run) => run.id}
        onOpen={(run) => go({ cursor, id: run.id })}
        empty={{ title: t("imports.none"), text: t("imports.noneText"), icon: FileUp }}
        cursor={cursor}
        onPage={(next) => go({ cursor: next })}
      />
      <Dialog
        opened={id !== undefined}
        title={t("imports.takeBackTitle", { name: shown?.fileName ?? "" })}
        size="lg"
        onClose={() => go({ cursor })}
      >
        {id !== undefined && <TakeBack id={id} onDone={() => go({ cursor })} />}
      </Dialog>
    </>
  );
}
