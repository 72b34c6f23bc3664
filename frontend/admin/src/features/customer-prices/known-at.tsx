import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

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
  return (
    <TextInput
      type="datetime-local"
      size="xs"
      aria-label={t("ownPrices.knownAt")}
      title={t("ownPrices.knownAt")}
      value={value ? localMoment(value) : ""}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        onChange(typed === "" ? undefined : new Date(typed).toISOString());
      }}
    />
  );
}
