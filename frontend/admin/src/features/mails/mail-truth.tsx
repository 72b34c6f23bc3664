import { formatMoment } from "@kontor/ui/format";
import { Tag } from "@kontor/ui/tag";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import type { Mail } from "./mails.queries";
import type { MailStatus } from "./mails.search";

const TONES = {
  QUEUED: "accent",
  SENT: "neutral",
  FAILED: "danger",
  CAUGHT: "neutral",
  SUPPRESSED: "warn",
} as const satisfies Record<MailStatus, string>;

export function MailState({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  return <Tag tone={TONES[mail.status]}>{t(`mailStatus.${mail.status}`)}</Tag>;
}

/** One sentence: will it be sent, when, and why or why not. */
export function useTruthText(): (mail: Mail) => string {
  const { t } = useTranslation();
  const locale = useLocale();
  return ({ truth }) => {
    const when = truth.when ? formatMoment(truth.when, locale) : "";
    return t(`mailTruth.${truth.code}`, { when, reason: truth.reason ?? "" }).trim();
  };
}
