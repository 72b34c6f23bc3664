import type { Schema } from "@kontor/api/types";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";

type Status = Schema<"ServiceStatus">;

const TONES = { OPEN: "warn", INACTIVE: "neutral", ACTIVE: "accent", BLOCKED: "danger" } as const;

/** Where a customer stands with a service. */
export function StatusTag({ status }: { status: Status }) {
  const { t } = useTranslation();
  return <Tag tone={TONES[status]}>{t(`serviceStatus.${status}`)}</Tag>;
}
