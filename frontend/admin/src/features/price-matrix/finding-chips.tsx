import { findingCodeValues } from "@kontor/api/schema";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { memo } from "react";
import { FindingMark } from "@/domain/price/finding-mark";
import { type FindingCode, usualSeverity } from "@/domain/price/findings";
import classes from "./matrix.module.css";

type Props = {
  counts: ReadonlyMap<FindingCode, number>;
  chosen: FindingCode | undefined;
  onChoose: (code: FindingCode | undefined) => void;
};

/** What the guard says about the whole sheet; pressing one shows only the products it is about. */
export const FindingChips = memo(function FindingChips({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const codes = findingCodeValues.filter((code) => counts.has(code) || code === chosen);
  if (codes.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t("matrix.findings")}>
      {codes.map((code) => (
        <li key={code}>
          <button
            type="button"
            className={classes.chip}
            aria-pressed={code === chosen}
            onClick={() => onChoose(code === chosen ? undefined : code)}
          >
            <FindingMark severity={usualSeverity(code)} size={13} />
            {t(`finding.${code}`)}
            <span className="k-number k-muted">{formatNumber(counts.get(code) ?? 0, locale)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
});
