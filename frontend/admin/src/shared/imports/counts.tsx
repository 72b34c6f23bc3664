import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import classes from "./imports.module.css";

type Count = { name: string; label: string; value: number };

/** What an import found, in numbers; `errorCount` stands out when there are errors. */
export function Counts({ counts }: { counts: readonly Count[] }) {
  const locale = useLocale();
  return (
    <dl className={classes.counts}>
      {counts.map(({ name, label, value }) => (
        <div key={name} data-bad={(name === "errorCount" && value > 0) || undefined}>
          <dt>{label}</dt>
          <dd className="k-number">{formatNumber(value, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
