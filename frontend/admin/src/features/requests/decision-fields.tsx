import { useTranslation } from "@kontor/ui/use-translation";
import { Textarea } from "@mantine/core";

type TextProps = { value: string; onChange: (value: string) => void; focus?: boolean };

/** Why: kept with who and when. */
export function ReasonField({ value, onChange, focus }: TextProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t("requests.reason")}
      description={t("requests.reasonHint")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={500}
      autosize
      minRows={2}
      withAsterisk
      data-autofocus={focus || undefined}
    />
  );
}

/** What the customer reads in the mail. */
export function MessageField({ value, onChange }: TextProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t("requests.message")}
      description={t("requests.messageHint")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={2000}
      autosize
      minRows={2}
    />
  );
}
