import type { Schema } from "@kontor/api/types";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";

const TONES = { PLANNED: "warn", ACTIVE: "accent", ENDED: "neutral" } as const;

/** Whether it is, will be or was. */
export function StateTag({ state }: { state: Schema<"AssociationState"> }) {
  const { t } = useTranslation();
  return <Tag tone={TONES[state]}>{t(`associationState.${state}`)}</Tag>;
}
