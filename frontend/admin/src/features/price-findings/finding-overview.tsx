import { LoadFailure } from "@kontor/kit/failure";
import { formatMoney, formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { FindingMark } from "@/domain/price/finding-mark";
import { type FindingCode, SEVERITIES, severityOf } from "@/domain/price/findings";
import classes from "./findings.module.css";
import { type FindingCount, findingSummaryQuery } from "./price-findings.queries";
import type { FindingsSearch } from "./price-findings.search";

type Props = { search: FindingsSearch; onChoose: (code: FindingCode | undefined) => void };

function weight({ severity }: FindingCount): number {
  return SEVERITIES.indexOf(severityOf(severity));
}

/** All findings by weight, in figures and as a strip of their shares. */
function Weights({ items }: { items: FindingCount[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const shares = SEVERITIES.map((severity) => ({
    severity,
    findings: items
      .filter((item) => severityOf(item.severity) === severity)
      .reduce((sum, item) => sum + item.findings, 0),
  }));
  const all = shares.reduce((sum, { findings }) => sum + findings, 0);
  const weights = shares.map(({ severity, findings }) =>
    t(`findings.weight.${severity}`, { number: number(findings) }),
  );
  return (
    <>
      <p className={classes.total}>
        <strong>{t("findings.total", { count: all, number: number(all) })}</strong> {weights.join(", ")}
      </p>
      <div className={classes.strip} aria-hidden>
        {shares.map(
          ({ severity, findings }) =>
            findings > 0 && <span key={severity} data-severity={severity} style={{ flexGrow: findings }} />,
        )}
      </div>
    </>
  );
}

function Kind({ item, search, onChoose }: Props & { item: FindingCount }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const { code, severity, findings, accepted, customers, atStake } = item;
  const facts = [
    t("findings.reach", { count: customers, number: number(customers) }),
    atStake.length > 0 &&
      t("findings.yearly", { money: atStake.map((money) => formatMoney(money, locale)).join(" + ") }),
    accepted > 0 && t("findings.accepted", { number: number(accepted) }),
  ];
  return (
    <li>
      <button
        type="button"
        className={classes.kind}
        aria-pressed={search.code === code}
        onClick={() => onChoose(search.code === code ? undefined : code)}
      >
        <span className={classes.kindName}>
          <FindingMark severity={severity} />
          {t(`finding.${code}`)}
        </span>
        <span className={classes.kindCount}>{number(findings)}</span>
        <span className={classes.kindFacts}>{facts.filter(Boolean).join(" · ")}</span>
      </button>
    </li>
  );
}

/** What is looked for and not found, folded away. */
function Quiet({ items }: { items: FindingCount[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (items.length === 0) return null;
  return (
    <details className={classes.quiet}>
      <summary>{t("findings.quiet", { count: items.length })}</summary>
      <ul>
        {items.map(({ code, accepted }) => (
          <li key={code}>
            {t(`finding.${code}`)}
            {accepted > 0 && ` · ${t("findings.accepted", { number: formatNumber(accepted, locale) })}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How much there is to look at, whom it reaches and what is at stake, the heavy kinds first. */
export function FindingOverview({ search, onChoose }: Props) {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useQuery(findingSummaryQuery(search.classId));
  if (isError) return <LoadFailure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={120} radius="md" mb="md" />;
  const found = data.items
    .filter(({ findings, code }) => findings > 0 || code === search.code)
    .toSorted((a, b) => weight(a) - weight(b) || b.findings - a.findings);
  return (
    <section className={classes.overview} aria-label={t("findings.overview")}>
      <Weights items={data.items} />
      {found.length > 0 && (
        <ul className={classes.kinds} aria-label={t("findings.byCode")}>
          {found.map((item) => (
            <Kind key={item.code} item={item} search={search} onChoose={onChoose} />
          ))}
        </ul>
      )}
      <Quiet items={data.items.filter((item) => !found.includes(item))} />
    </section>
  );
}
