import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { classOf, type Finding, findingKey } from "@/domain/price/findings";
import { matrixCurrency, matrixOf } from "@/domain/price/matrix-link";
import { useRights } from "@/shared/session";
import { AcceptDialog } from "./accept-dialog";
import { AcceptedDrawer } from "./accepted-drawer";
import type { FindingDoing } from "./finding-actions";
import { FindingBulkBar } from "./finding-bulk-bar";
import { useFindingColumns } from "./finding-columns";
import { FindingFilters } from "./finding-filters";
import { FindingOverview } from "./finding-overview";
import { useFix } from "./fixes";
import { NothingToReview } from "./nothing-to-review";
import { findingsQuery } from "./price-findings.queries";
import type { FindingsSearch } from "./price-findings.search";

const route = getRouteApi("/in/price-findings");
const NONE: ReadonlySet<string> = new Set();

type ListProps = { search: FindingsSearch; doing: FindingDoing; onChange: (part: FindingsSearch) => void };

/** The findings of the chosen kind, with what can be done about one or many. */
function FindingTable({ search, doing, onChange }: ListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  const list = useQuery(findingsQuery(search));
  const columns = useFindingColumns(doing);
  const [selected, setSelected] = useState(NONE);
  const chosen = (list.data?.items ?? []).filter((finding) => selected.has(findingKey(finding)));
  const choosing = !search.state && (may("prices:write") || may("prices:override-guard"));
  return (
    <>
      <FindingBulkBar chosen={choosing ? chosen : []} doing={doing} onClear={() => setSelected(NONE)} />
      <ListTable
        label={t("findings.title")}
        columns={columns}
        query={list}
        rowKey={findingKey}
        selection={
          choosing
            ? {
                selected,
                onChange: setSelected,
                nameOf: (finding) =>
                  [t(`finding.${finding.code}`), finding.sku, finding.customerName ?? classOf(finding)]
                    .filter(Boolean)
                    .join(", "),
              }
            : undefined
        }
        onOpen={({ sku, ...finding }) =>
          void navigate({
            to: "/price-matrix/$kind/$ownerId",
            params: matrixOf(finding),
            search: { q: sku, currency: matrixCurrency(finding) },
          })
        }
        empty={<NothingToReview accepted={search.state === "ACCEPTED"} />}
        cursor={search.cursor}
        onPage={(cursor) => onChange({ cursor })}
      />
    </>
  );
}

/** Prices that somebody should look at: whom they reach, what is at stake, and the way to where each is mended. */
export function FindingListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { fix, busy } = useFix();
  const [accepting, setAccepting] = useState<Finding[]>();
  const [looking, setLooking] = useState(false);
  usePageTitle(t("findings.title"));
  const change = (part: FindingsSearch) =>
    void navigate({ to: "/price-findings", search: { ...search, cursor: undefined, ...part } });
  const doing = { busy, onFix: (findings: Finding[]) => void fix(findings), onAccept: setAccepting };
  return (
    <>
      <PageHeader
        title={t("findings.title")}
        lead={t("findings.lead")}
        actions={
          <Button variant="default" onClick={() => setLooking(true)}>
            {t("findings.acceptedEver")}
          </Button>
        }
      />
      <FindingOverview search={search} onChoose={(code) => change({ code })} />
      <FindingFilters search={search} onChange={change} />
      <FindingTable search={search} doing={doing} onChange={change} />
      {accepting && (
        <AcceptDialog
          findings={accepting}
          onClose={() => setAccepting(undefined)}
          onDone={() => setAccepting(undefined)}
        />
      )}
      {looking && <AcceptedDrawer onClose={() => setLooking(false)} />}
    </>
  );
}
