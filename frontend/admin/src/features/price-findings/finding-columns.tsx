import type { Column } from "@kontor/ui/data-table-props";
import { formatDay, formatMoney, formatNumber } from "@kontor/ui/format";
import { Money } from "@kontor/ui/money";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";
import { FindingMark } from "@/domain/price/finding-mark";
import { classOf, type Finding, useFindingText } from "@/domain/price/findings";
import { matrixCurrency, matrixOf } from "@/domain/price/matrix-link";
import { FindingActions, type FindingDoing } from "./finding-actions";
import classes from "./findings.module.css";

/** What it is now, and what would end the finding. */
function Suggestion({ finding: { price, review } }: { finding: Finding }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (review?.fix === "PRICE" && price && review.suggestion) {
    const move = { before: formatMoney(price, locale), after: formatMoney(review.suggestion, locale) };
    return <span className="k-number">{t("preview.move", move)}</span>;
  }
  if (review?.fix === "REMOVE" || review?.fix === "COMPLETE") return t(`findings.fix.${review.fix}`);
  return <Money value={price} />;
}

function What({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const text = useFindingText();
  const accepted = finding.review?.acceptance;
  return (
    <div className={classes.text}>
      {text(finding)}
      {accepted && (
        <div className="k-muted">
          {t("findings.acceptedBy", {
            who: accepted.acceptedBy ?? t("history.system"),
            day: formatDay(accepted.until, locale),
            reason: accepted.reason,
          })}
        </div>
      )}
    </div>
  );
}

export function useFindingColumns(doing: FindingDoing): Column<Finding>[] {
  const { t } = useTranslation();
  const locale = useLocale();
  return [
    {
      id: "finding",
      header: t("findings.finding"),
      cell: ({ code, severity }) => (
        <span className={classes.title}>
          <FindingMark severity={severity} />
          {t(`finding.${code}`)}
        </span>
      ),
    },
    {
      id: "product",
      header: t("grid.product"),
      cell: (finding) => (
        <Link
          to="/price-matrix/$kind/$ownerId"
          params={matrixOf(finding)}
          search={{ q: finding.sku, currency: matrixCurrency(finding) }}
          className="k-link"
          aria-label={t("findings.fix", { sku: finding.sku })}
        >
          {finding.sku}
        </Link>
      ),
    },
    {
      id: "where",
      header: t("findings.where"),
      cell: (finding) => finding.customerName ?? classOf(finding) ?? t("findings.inList"),
    },
    {
      id: "text",
      header: t("findings.what"),
      cell: (finding) => <What finding={finding} />,
      minWidth: 240,
    },
    {
      id: "suggestion",
      header: t("findings.suggestion"),
      cell: (finding) => <Suggestion finding={finding} />,
      minWidth: 150,
    },
    {
      id: "customers",
      header: t("findings.customers"),
      align: "right",
      cell: ({ review }) => formatNumber(review?.customers ?? 0, locale),
    },
    {
      id: "atStake",
      header: t("findings.atStake"),
      align: "right",
      cell: ({ review }) => <Money value={review?.atStake} />,
    },
    {
      id: "actions",
      header: t("findings.actions"),
      cell: (finding) => <FindingActions finding={finding} doing={doing} />,
    },
  ];
}
