import { LoadFailure } from "@kontor/kit/failure";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { FindingMark } from "@/domain/price/finding-mark";
import { type Finding, type FindingCode, SEVERITIES, severityOf } from "@/domain/price/findings";
import classes from "./findings.module.css";
import { findingSummaryQuery } from "./price-findings.queries";
import type { FindingsSearch } from "./price-findings.search";

type Props = { search: FindingsSearch; onChoose: (code: FindingCode | undefined) => void };

function weight(severity: Finding["severity"]): number {
  return SEVERITIES.indexOf(severityOf(severity));
}

/** How much there is to look at, by code, the heavy codes first. */
export function FindingSummary({ search, onChoose }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data, isError, error, refetch } = useQuery(findingSummaryQuery(search.classId));
  if (isError) return <LoadFailure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={74} radius="md" mb="md" />;
  const items = data.items.toSorted(
    (a, b) => weight(a.severity) - weight(b.severity) || b.findings - a.findings,
  );
  return (
    <ul className={classes.codes} aria-label={t("findings.byCode")}>
      {items.map(({ code, severity, findings, customers }) => (
        <li key={code}>
          <button
            type="button"
            className={classes.code}
            aria-pressed={search.code === code}
            onClick={() => onChoose(search.code === code ? undefined : code)}
          >
            <span className={classes.codeName}>
              <FindingMark severity={severity} />
              {t(`finding.${code}`)}
            </span>
            <span className={classes.codeCount}>{formatNumber(findings, locale)}</span>
            <span className={classes.codeCustomers}>
              {t("findings.customers", { count: customers, number: formatNumber(customers, locale) })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
