import type { Column } from "@kontor/ui/data-table-props";
import { Nothing } from "@kontor/ui/nothing";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import AppWindow from "lucide-react/icons/app-window";
import { ListScreen } from "@/shared/lists/list-screen";
import { useRights } from "@/shared/session";
import { NewSiteForm } from "./new-site-form";
import { type Site, sitesQuery } from "./sites.queries";

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
  const { cursor } = route.useSearch();
  return (
    <ListScreen
      frame="area"
      words={{
        title: t("sites.title"),
        add: t("sites.new"),
        none: t("sites.none"),
        noneText: t("sites.noneText"),
      }}
      icon={AppWindow}
      columns={useColumns()}
      query={useQuery(sitesQuery(cursor))}
      rowKey={({ id }) => id}
      editable={useRights()("sites:write")}
      onOpen={({ id }) => void navigate({ to: "/settings/sites/$siteId", params: { siteId: id } })}
      form={() => <NewSiteForm />}
    />
  );
}
