import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { FindingMark } from "@/domain/price/finding-mark";
import {
  type Finding,
  type FindingCode,
  findingKey,
  severityOf,
  useFindingText,
} from "@/domain/price/findings";
import { matrixCurrency, matrixOf } from "@/domain/price/matrix-link";
import type { PriceChange } from "@/domain/price/price-changes.queries";
import classes from "./changes.module.css";
import type { Preview } from "./price-changes.queries";

type Props = { change: PriceChange; findings: Preview["findings"] };

function FindingLine({ change, finding }: { change: PriceChange; finding: Finding }) {
  const text = useFindingText();
  return (
    <li>
      <Link
        to="/price-matrix/$kind/$ownerId"
        params={matrixOf(finding)}
        search={{
          q: finding.sku,
          currency: matrixCurrency(finding),
          change: finding.listId === change.listId ? change.id : undefined,
        }}
        className="k-link"
      >
        {finding.customerName ? `${finding.sku} · ${finding.customerName}` : finding.sku}
      </Link>
      <p>{text(finding)}</p>
    </li>
  );
}

function Group({ change, findings, code, count }: Props & { code: FindingCode; count: number }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const items = findings.items.filter((finding) => finding.code === code);
  const severity = severityOf(findings.byCode.find((one) => one.code === code)?.severity ?? "WARN");
  return (
    <li>
      <details className={classes.group} open={severity === "BLOCK" || code === "LATER_PRICE"}>
        <summary>
          <FindingMark severity={severity} />
          {t(`finding.${code}`)}
          <span className={classes.small}>{t(`severity.${severity}`)}</span>
          <span className={classes.groupCount}>{formatNumber(count, locale)}</span>
        </summary>
        <ul className={classes.findings}>
          {items.map((finding) => (
            <FindingLine key={findingKey(finding)} change={change} finding={finding} />
          ))}
          {items.length < count && (
            <li className={classes.small}>
              {t("preview.moreFindings", { number: formatNumber(count - items.length, locale) })}
            </li>
          )}
        </ul>
      </details>
    </li>
  );
}

/** What the guard found, by code, the heavy ones first and open. */
export function FindingGroups({ change, findings }: Props) {
  const { t } = useTranslation();
  if (findings.byCode.length === 0) return <Text size="sm">{t("preview.noFindings")}</Text>;
  return (
    <ul className={classes.groups}>
      {findings.byCode.map(({ code, count }) => (
        <Group key={code} change={change} findings={findings} code={code} count={count} />
      ))}
    </ul>
  );
}
