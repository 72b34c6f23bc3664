import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FindingMark } from "@/domain/price/finding-mark";
import { type Finding, findingKey, SEVERITIES, useFindingText } from "@/domain/price/findings";
import classes from "./customer-findings.module.css";
import { customerFindingsQuery } from "./customer-prices.queries";

const SHOWN = 20;

function Line({ finding, customerId }: { finding: Finding; customerId: string }) {
  const text = useFindingText();
  const { t } = useTranslation();
  return (
    <li>
      <FindingMark severity={finding.severity} />
      <span>
        <Link
          to="/price-matrix/$kind/$ownerId"
          params={{ kind: "customer", ownerId: customerId }}
          search={{ q: finding.sku }}
          className="k-link"
          aria-label={t("findings.fix", { sku: finding.sku })}
        >
          {finding.sku}
        </Link>{" "}
        {text(finding)}
      </span>
    </li>
  );
}

/** What the guard says about this customer's prices; folded away, because most days nobody has to act. */
export function CustomerFindings({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data } = useQuery(customerFindingsQuery(customerId));
  const items = data?.items ?? [];
  const worst = SEVERITIES.find((severity) => items.some((finding) => finding.severity === severity));
  if (!data || !worst) return null;
  const count = data.total.exact ?? data.total.atLeast ?? items.length;
  return (
    <details className={classes.findings} data-severity={worst}>
      <summary>
        <FindingMark severity={worst} size={16} />
        {t("findings.ofCustomer", { count, number: formatNumber(count, locale) })}
      </summary>
      <ul>
        {items.slice(0, SHOWN).map((finding) => (
          <Line key={findingKey(finding)} finding={finding} customerId={customerId} />
        ))}
      </ul>
      {count > SHOWN && (
        <Link to="/price-findings" search={{ customerId }} className="k-link">
          {t("findings.all")}
        </Link>
      )}
    </details>
  );
}
