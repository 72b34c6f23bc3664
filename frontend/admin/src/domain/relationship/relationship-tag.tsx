import type { Schema } from "@kontor/api/types";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";

type Status = Schema<"RelationshipStatus">;

const TONES = { REQUESTED: "warn", ACTIVE: "accent", REJECTED: "danger", BLOCKED: "danger" } as const;

/** Where the business relationship with a customer stands. */
export function RelationshipTag({ status }: { status: Status }) {
  const { t } = useTranslation();
  return <Tag tone={TONES[status]}>{t(`relationshipStatus.${status}`)}</Tag>;
}
