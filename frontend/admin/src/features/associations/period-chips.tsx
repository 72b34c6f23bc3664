import { DayField } from "@kontor/ui/day-field";
import { FieldChip } from "@kontor/ui/filter-chips";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Stack } from "@mantine/core";
import classes from "./associations-page.module.css";
import { daysOf, laterMonths, monthName, periodText, SOON } from "./periods";

type Props = {
  label: string;
  value: string | undefined;
  onChange: (period: string | undefined) => void;
};

/** The periods that have a chip or an option of their own. */
export function usePeriods(): { value: string; label: string }[] {
  const { t } = useTranslation();
  const locale = useLocale();
  return [
    ...SOON.map((days) => ({ value: days, label: t("associations.within", { days }) })),
    { value: "this", label: t("associations.thisMonth") },
    { value: "next", label: t("associations.nextMonth") },
    ...laterMonths().map((month) => ({ value: month, label: monthName(month, locale) })),
  ];
}

type RangeProps = Pick<Props, "onChange"> & { value: string };

/** Any days, from one to another; either may be left open. */
function RangeFields({ value, onChange }: RangeProps) {
  const { t } = useTranslation();
  const { from = "", to = "" } = daysOf(value);
  const change = (part: { from?: string; to?: string }) => {
    const next = { from, to, ...part };
    if (next.from || next.to) onChange(`${next.from}..${next.to}`);
  };
  return (
    <Stack gap="sm">
      <DayField
        label={t("associations.fromDay")}
        value={from}
        onChange={(day) => change({ from: day })}
        data-autofocus
      />
      <DayField label={t("associations.toDay")} value={to} onChange={(day) => change({ to: day })} />
    </Stack>
  );
}

/** Days that are over or to come, chosen by their ends: a month back is two fields. */
export function PeriodChip({ label, value, onChange }: Props) {
  const locale = useLocale();
  return (
    <FieldChip label={label} chosen={value && periodText(value, locale)} onRemove={() => onChange(undefined)}>
      {() => <RangeFields value={value ?? "this"} onChange={onChange} />}
    </FieldChip>
  );
}

/** In which days something happens: one press for a month, any others by their days. */
export function PeriodChips({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const periods = usePeriods();
  const own = value !== undefined && !periods.some((period) => period.value === value);
  return (
    <Group gap={6} role="group" aria-label={label} className={classes.periods}>
      {periods.map((period) => (
        <button
          key={period.value}
          type="button"
          className={classes.period}
          aria-pressed={period.value === value}
          onClick={() => onChange(period.value)}
        >
          {period.label}
        </button>
      ))}
      <FieldChip
        label={t("associations.otherDays")}
        chosen={own && value ? periodText(value, locale) : undefined}
        onRemove={() => onChange(undefined)}
      >
        {() => <RangeFields value={value ?? "this"} onChange={onChange} />}
      </FieldChip>
    </Group>
  );
}
