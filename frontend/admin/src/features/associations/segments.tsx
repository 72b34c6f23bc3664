import { announce } from "@kontor/ui/announcer";
import { type Total, useTotalText } from "@kontor/ui/data-table-pager";
import { useTranslation } from "@kontor/ui/use-translation";
import { SegmentedControl } from "@mantine/core";
import { useEffect } from "react";
import { SHOWN, type Shown } from "./associations.search";
import classes from "./associations-page.module.css";

type Props = {
  shown: Shown;
  totals: Record<Shown, Total | undefined>;
  /** what is shown is not what was asked for yet */
  busy: boolean;
  onChange: (shown: Shown) => void;
};

/** Which of the three lists is shown, each with its number; that of the shown one is spoken when it changes. */
export function Segments({ shown, totals, busy, onChange }: Props) {
  const { t } = useTranslation();
  const totalText = useTotalText();
  const total = totals[shown];
  const words =
    total && t("associations.count", { title: t(`associations.${shown}`), number: totalText(total) });
  useEffect(() => {
    if (words && !busy) announce(words);
  }, [words, busy]);
  return (
    <SegmentedControl
      size="xs"
      className={classes.segments}
      aria-label={t("associations.shown")}
      data={SHOWN.map((value) => {
        const number = totals[value];
        return {
          value,
          label: (
            <>
              {t(`associations.${value}`)}{" "}
              <span className={classes.number}>{number && totalText(number)}</span>
            </>
          ),
        };
      })}
      value={shown}
      onChange={(value) => onChange(SHOWN.find((one) => one === value) ?? "free")}
    />
  );
}
