import type { Schema } from "@kontor/api/types";
import { useWords } from "@kontor/kit/use-words";
import { formatChange, formatDay, formatMoment, formatMoney } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import Check from "lucide-react/icons/check";
import Circle from "lucide-react/icons/circle";
import CircleSlash from "lucide-react/icons/circle-slash";
import Minus from "lucide-react/icons/minus";
import Percent from "lucide-react/icons/percent";
import classes from "./explanation.module.css";

type Step = Schema<"Explanation">["steps"][number];

const ICONS = { WON: Check, LOST: Minus, APPLIED: Percent, NOT_APPLIED: CircleSlash, ABSENT: Circle };

function useStepFacts(step: Step, currency: string): string[] {
  const { t } = useTranslation();
  const locale = useLocale();
  const { factor, minQuantity, validFrom, validUntil, recordedAt, recordedBy } = step;
  const value = step.amount ?? step.result;
  const amount = value && formatMoney({ amount: value, currency }, locale);
  return [
    [step.listName, amount, step.percent && formatChange(step.percent, locale), factor && `× ${factor}`]
      .filter(Boolean)
      .join(" · "),
    minQuantity && minQuantity > 1 ? t("why.fromQuantity", { quantity: minQuantity }) : "",
    validFrom ? t("why.from", { day: formatDay(validFrom, locale) }) : "",
    validUntil ? t("why.until", { day: formatDay(validUntil, locale) }) : "",
    recordedAt
      ? t("why.recorded", { who: recordedBy ?? t("history.system"), when: formatMoment(recordedAt, locale) })
      : "",
  ].filter((fact) => fact !== "");
}

function StepLine({ step, currency }: { step: Step; currency: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const facts = useStepFacts(step, currency);
  const Icon = ICONS[step.outcome] ?? Circle;
  return (
    <li className={classes.step} data-outcome={step.outcome}>
      <span className={classes.icon} aria-hidden>
        <Icon size={13} />
      </span>
      <div>
        <div className={classes.level}>
          {words(`level.${step.level}`, step.level)}
          <span className={classes.outcome}>{words(`outcome.${step.outcome}`, step.outcome)}</span>
        </div>
        <div className={classes.reason}>
          {words(`reason.${step.reason}`, t("why.reason", { code: step.reason }))}
        </div>
        {facts.map((fact) => (
          <div key={fact} className={classes.fact}>
            {fact}
          </div>
        ))}
      </div>
    </li>
  );
}

/** The trace of one price: every candidate in order, and what became of it. */
export function ExplanationSteps({ steps, currency }: { steps: Step[]; currency: string }) {
  const { t } = useTranslation();
  if (steps.length === 0) return <Text size="sm">{t("why.none")}</Text>;
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id and never move
        <StepLine key={index} step={step} currency={currency} />
      ))}
    </ol>
  );
}
