import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { requestSummaryQuery } from "@/domain/request/request-summary.query";
import { CustomerStatusTable } from "./customer-status-table";
import { Inbox } from "./inbox";
import type { RequestsSearch } from "./requests.search";
import { StatusTabs } from "./status-tabs";

const route = getRouteApi("/in/requests");

function Lead() {
  const { t } = useTranslation();
  const { data } = useQuery(requestSummaryQuery);
  if (!data) return " ";
  const open = t("requests.openCount", { count: data.open });
  return data.overdue > 0 ? `${open} · ${t("requests.overdueCount", { count: data.overdue })}` : open;
}

/** Where requests of customers are decided, and where one sees who may use what. */
export function RequestDeskPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  usePageTitle(t("requests.title"));
  const change = (part: RequestsSearch, replace = false) =>
    void navigate({ to: "/requests", search: { ...search, ...part }, resetScroll: false, replace });
  const filter = (part: RequestsSearch) => change({ cursor: undefined, request: undefined, ...part });
  const view = search.view ?? "OPEN";
  return (
    <>
      <PageHeader title={t("requests.title")} lead={<Lead />} />
      <StatusTabs search={search} onChange={filter} />
      {view === "OPEN" ? (
        <Inbox search={search} onChange={change} onFilter={filter} />
      ) : (
        <CustomerStatusTable view={view} search={search} onChange={filter} />
      )}
    </>
  );
}
