import { serviceStatusValues } from "@kontor/api/schema";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { requestSummaryQuery } from "@/domain/request/request-summary.query";
import classes from "./requests.module.css";
import type { RequestsSearch, View } from "./requests.search";

type Props = { search: RequestsSearch; onChange: (part: RequestsSearch) => void };

const COUNTS = { INACTIVE: "inactive", ACTIVE: "active", BLOCKED: "blocked" } as const;

function useCount(search: RequestsSearch): (view: View) => number | undefined {
  const { data } = useQuery(requestSummaryQuery);
  const counts = search.service ? data?.byStatus.find(({ code }) => code === search.service) : data?.all;
  return (view) => (view === "OPEN" ? data?.open : counts?.[COUNTS[view]]);
}

function Tab({ view, search }: { view: View; search: RequestsSearch }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const count = useCount(search)(view);
  const chosen = (search.view ?? "OPEN") === view;
  return (
    <Link
      to="/requests"
      search={{ view: view === "OPEN" ? undefined : view, service: search.service }}
      className={classes.tab}
      data-view={view}
      data-chosen={chosen || undefined}
      aria-current={chosen ? "page" : undefined}
      activeProps={{ "aria-current": chosen ? "page" : undefined }}
    >
      <span className={classes.tabName}>{t(`requests.view.${view}`)}</span>
      <span className={classes.tabCount}>{count === undefined ? " " : formatNumber(count, locale)}</span>
    </Link>
  );
}

function ServiceChoice({ search, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(requestSummaryQuery);
  const services = (data?.byStatus ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <NativeSelect
      className={classes.service}
      label={t("requests.service")}
      data={[{ value: "", label: t("requests.everyService") }, ...services]}
      value={search.service ?? ""}
      onChange={(event) => onChange({ service: event.currentTarget.value || undefined })}
    />
  );
}

/** Where customers stand, along the top: what waits, and who has the service, has it not or is blocked. */
export function StatusTabs(props: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.top}>
      <nav className={classes.tabs} aria-label={t("requests.views")}>
        {serviceStatusValues.map((view) => (
          <Tab key={view} view={view} search={props.search} />
        ))}
      </nav>
      <ServiceChoice {...props} />
    </div>
  );
}
