import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";
import classes from "./home.module.css";
import type { Figure } from "./home.queries";

const SEVERITY = { BLOCKS: "BLOCK", WARNS: "WARN", INFORMS: "INFORM" } as const;

type Weight = keyof typeof SEVERITY;

function isWeight(name: string): name is Weight {
  return name in SEVERITY;
}

/** How much the findings weigh, each part with the way to its list. */
export function FindingStrip({ parts }: { parts: Figure["parts"] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const weights = parts.flatMap(({ name, count }) => (isWeight(name) ? [{ name, count }] : []));
  return (
    <>
      <div className={classes.strip} aria-hidden>
        {weights.map(({ name, count }) => (
          <span key={name} data-weight={name} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={classes.weights}>
        {weights.map(({ name, count }) => (
          <li key={name} data-weight={name}>
            <Link to="/price-findings" search={{ severity: SEVERITY[name] }} className="k-link">
              {t(`home.weight.${name}`, { count, number: formatNumber(count, locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
