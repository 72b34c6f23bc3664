import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import type { Column } from "@kontor/ui/data-table-props";
import { Nothing } from "@kontor/ui/nothing";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import AppWindow from "lucide-react/icons/app-window";
import Plus from "lucide-react/icons/plus";
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
      <ListTable
        label={t("sites.title")}
        columns={columns}
        query={list}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: "/settings/sites/$siteId", params: { siteId: id } })}
        empty={{ title: t("sites.none"), text: t("sites.noneText"), icon: AppWindow }}
        cursor={search.cursor}
        onPage={(cursor) => change({ cursor })}
      />
      <NewSiteDialog opened={search.dialog === "new"} onClose={() => change({ dialog: undefined })} />
    </>
  );
}
