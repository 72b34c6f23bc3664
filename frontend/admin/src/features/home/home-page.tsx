import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { useRights } from "@/shared/session";
import { Changes } from "./changes";
import { Checklist } from "./checklist";
import { Figures, Waiting } from "./figures";
import classes from "./home.module.css";
import { homeQuery, type Step } from "./home.queries";
import { TodayList } from "./today-list";
import { useHidden } from "./use-hidden";
import { Weeks } from "./weeks";

/** Nothing can have happened yet: there is nobody to sell to. */
function isNew(steps: readonly Step[]): boolean {
  return steps.some(({ name, done }) => name === "CUSTOMER" && !done);
}

function Rows({ figures }: { figures: Parameters<typeof Figures>[0] }) {
  const may = useRights();
  return (
    <>
      <Figures {...figures} />
      <div className={classes.rows}>
        <TodayList />
        {may("associations:read") && <Weeks />}
        <Changes />
      </div>
    </>
  );
}

/** What needs somebody today, and where renewals and money are going; for a new desk, how to begin. */
export function HomePage() {
  const { t } = useTranslation();
  const home = useQuery(homeQuery);
  const { hidden, hide } = useHidden();
  usePageTitle(t("nav.home"));
  const steps = home.data?.steps ?? [];
  const begins = isNew(steps);
  const shown = steps.some(({ done }) => !done) && (begins || !hidden);
  return (
    <>
      <PageHeader title={t("nav.home")} lead={t(begins ? "home.leadNew" : "home.lead")} />
      {shown && <Checklist steps={steps} onHide={begins ? undefined : hide} />}
      {home.isPending && <Waiting />}
      {!home.isPending && !begins && (
        <Rows
          figures={{
            names: home.data?.figures,
            error: home.error,
            onRetry: () => void home.refetch(),
          }}
        />
      )}
    </>
  );
}
