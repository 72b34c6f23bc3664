import { formatMoment } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Popover, TextInput } from "@mantine/core";
import Clock from "lucide-react/icons/clock";

type Props = { value: string | undefined; onChange: (instant: string | undefined) => void };

/** `2026-02-01T08:00:00.000Z` as the moment of the reader's own clock, the way the field wants it. */
function localMoment(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return "";
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Prices as they were recorded at a moment, whatever was written later. */
export function KnownAt({ value, onChange }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const known = value && localMoment(value) !== "" ? formatMoment(value, locale) : undefined;
  return (
    <Popover position="bottom-start" trapFocus>
      <Popover.Target>
        <Button variant={known ? "light" : "default"} size="xs" leftSection={<Clock size={14} aria-hidden />}>
          {known ? t("ownPrices.knownAtOf", { moment: known }) : t("ownPrices.knownAt")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("ownPrices.knownAt")}>
        <TextInput
          type="datetime-local"
          size="xs"
          label={t("ownPrices.knownAt")}
          description={t("ownPrices.knownAtHint")}
          maw={260}
          value={value ? localMoment(value) : ""}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            onChange(typed === "" ? undefined : new Date(typed).toISOString());
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
