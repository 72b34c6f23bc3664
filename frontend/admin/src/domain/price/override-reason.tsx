import { toProblem } from "@kontor/api/problem";
import { useTranslation } from "@kontor/ui/use-translation";
import { Textarea } from "@mantine/core";
import { useRights } from "@/shared/session";

const OVERRIDABLE = ["price-guard", "incomplete-set"];

/** Whether this person may store what the guard has just refused. */
export function useMayOverride(error: unknown): boolean {
  const may = useRights();
  return error !== undefined && OVERRIDABLE.includes(toProblem(error).code) && may("prices:override-guard");
}

type Props = { value: string; onChange: (reason: string) => void };

export function OverrideReason({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t("override.reason")}
      description={t("publish.reasonHint")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={500}
      autosize
      minRows={2}
      mt="sm"
    />
  );
}
