import { LoadFailure } from "@kontor/kit/failure";
import { usePageTitle } from "@kontor/kit/page-title";
import { DataTable } from "@kontor/ui/data-table";
import { TablePager } from "@kontor/ui/data-table-pager";
import type { Column } from "@kontor/ui/data-table-props";
import { EmptyState } from "@kontor/ui/empty-state";
import { Nothing } from "@kontor/ui/nothing";
import { Tag } from "@kontor/ui/tag";
import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import AppWindow from "lucide-react/icons/app-window";
import Plus from "lucide-react/icons/plus";
import { useTranslation } from "react-i18next";
import { paging } from "@/shared/cursor-trail";
import { useRights } from "@/shared/session";
import { NewSiteDialog } from "./new-site-dialog";
import { type Site, sitesQuery } from "./sites.queries";
import type { SitesSearch } from "./sites.search";

const route = getRouteApi("/in/settings/sites");

function useColumns(): Column<Site>[] {
  const { t } = useTranslation();
  return [
    {
      id: "name",
      header: t("site.name"),
      cell: ({ id, name }) => (
        <Link to="/settings/sites/$siteId" params={{ siteId: id }} className="k-link">
          {name}
        </Link>
      ),
    },
    {
      id: "active",
      header: t("site.state"),
      cell: ({ active }) => (
        <Tag tone={active ? "accent" : "neutral"}>{t(active ? "site.on" : "site.off")}</Tag>
      ),
    },
    {
      id: "origins",
      header: t("site.origins"),
      cell: ({ allowedOrigins }) => (allowedOrigins.length > 0 ? allowedOrigins.join(", ") : <Nothing />),
    },
    {
      id: "languages",
      header: t("site.languages"),
      cell: ({ languages }) => languages.join(", "),
    },
    {
      id: "approval",
      header: t("site.approval"),
      cell: ({ approval }) => t(`approvalMode.${approval.mode}`),
    },
  ];
}

export function SiteListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  const search = route.useSearch();
  const list = useQuery(sitesQuery(search.cursor));
  const columns = useColumns();
  usePageTitle(t("sites.title"));
  const change = (part: SitesSearch) =>
    void navigate({ to: "/settings/sites", search: { ...search, ...part } });
  const newSite = may("sites:write") && (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => change({ dialog: "new" })}>
      {t("sites.new")}
    </Button>
  );
  return (
    <>
      <Group justify="flex-end" mb="sm">
        {newSite}
      </Group>
      <DataTable
        label={t("sites.title")}
        columns={columns}
        rows={list.data?.items}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        onOpen={({ id }) => void navigate({ to: "/settings/sites/$siteId", params: { siteId: id } })}
        busy={list.isPlaceholderData}
        failure={list.isError && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
        empty={
          <EmptyState title={t("sites.none")} icon={<AppWindow size={22} />}>
            {t("sites.noneText")}
          </EmptyState>
        }
      />
      <TablePager
        total={list.data?.total}
        shown={list.data?.items.length ?? 0}
        {...paging(search.cursor, list.data, (cursor) => change({ cursor }))}
      />
      <NewSiteDialog opened={search.dialog === "new"} onClose={() => change({ dialog: undefined })} />
    </>
  );
}
