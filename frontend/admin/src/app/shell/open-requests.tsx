import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { requestSummaryQuery } from "@/domain/request/request-summary.query";
import classes from "./shell.module.css";

/** How many requests wait, beside the way to them. */
export function OpenRequests() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data } = useQuery(requestSummaryQuery);
  if (!data || data.open === 0) return null;
  return (
    <span className={classes.badge} data-overdue={data.overdue > 0 || undefined}>
      <span aria-hidden>{formatNumber(data.open, locale)}</span>
      <VisuallyHidden>{t("requests.openCount", { count: data.open })}</VisuallyHidden>
    </span>
  );
}
