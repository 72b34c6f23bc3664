import { type Bar, BarChart } from "@kontor/ui/bar-chart";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import type { Preview } from "./price-changes.queries";

type Bin = Preview["distribution"][number];

function toneOf({ fromPercent, toPercent }: Bin): Bar["tone"] {
  if (fromPercent && fromPercent === toPercent) return "neutral";
  if (toPercent && Number(toPercent) <= 0) return "down";
  return fromPercent && Number(fromPercent) >= 0 ? "up" : "neutral";
}

function useBinLabel() {
  const locale = useLocale();
  const percent = (value: string) =>
    new Intl.NumberFormat(locale, { signDisplay: "exceptZero", maximumFractionDigits: 1 }).format(
      Number(value),
    );
  return ({ fromPercent, toPercent }: Bin): string => {
    if (!fromPercent) return `< ${percent(toPercent ?? "0")}`;
    if (!toPercent) return `> ${percent(fromPercent)}`;
    return fromPercent === toPercent ? percent(fromPercent) : `${percent(fromPercent)}…${percent(toPercent)}`;
  };
}

/** How many prices move by how much. */
export function EffectChart({ bins }: { bins: Bin[] }) {
  const { t } = useTranslation();
  const labelOf = useBinLabel();
  if (bins.every(({ charges }) => charges === 0)) return <Text size="sm">{t("preview.noEffect")}</Text>;
  return (
    <BarChart
      label={t("preview.effectLead")}
      categoryHeader={t("preview.binHeader")}
      valueHeader={t("preview.prices")}
      bars={bins.map((bin) => ({ label: labelOf(bin), value: bin.charges, tone: toneOf(bin) }))}
    />
  );
}
