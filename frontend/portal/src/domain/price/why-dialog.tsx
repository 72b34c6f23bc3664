import { useChargeWords } from "@kontor/kit/charges";
import { LoadFailure } from "@kontor/kit/failure";
import { Dialog } from "@kontor/ui/dialog";
import { formatChange, formatDay, formatMoney, type Money } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMe } from "@/shared/session";
import classes from "./why.module.css";
import { type Asked, explanationQuery, type MyPriceStep } from "./why.queries";

/** A price that somebody wonders about; without an amount it is not sold. */
export type AskedPrice = Asked & { amount: Money | null | undefined };

function useStepValue({ kind, amount, percent, factor, result }: MyPriceStep): string | undefined {
  const locale = useLocale();
  const { currency } = useMe().customer;
  const money = (value: string | null | undefined) =>
    value && formatMoney({ amount: value, currency }, locale);
  if (percent) return formatChange(percent, locale);
  if (kind === "TERM" && factor) return `× ${factor}`;
  return money(amount) || money(result) || undefined;
}

function StepLine({ step }: { step: MyPriceStep }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const value = useStepValue(step);
  const { minQuantity, validFrom, validUntil } = step;
  const facts = [
    minQuantity && minQuantity > 1 ? t("why.fromQuantity", { quantity: minQuantity }) : "",
    validFrom ? t("why.from", { day: formatDay(validFrom, locale) }) : "",
    validUntil ? t("why.until", { day: formatDay(validUntil, locale) }) : "",
  ].filter((fact) => fact !== "");
  return (
    <li className={classes.step}>
      <span>
        {t(`whyStep.${step.kind}`)}
        {facts.length > 0 && <span className={classes.fact}>{facts.join(" · ")}</span>}
      </span>
      <span className="k-number">{value}</span>
    </li>
  );
}

function Steps({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  const explanation = useQuery(explanationQuery(asked));
  if (explanation.isError) {
    return <LoadFailure error={explanation.error} onRetry={() => void explanation.refetch()} />;
  }
  if (explanation.isPending) return <Skeleton height={90} />;
  const { steps } = explanation.data;
  if (steps.length === 0) return <Text size="sm">{t("why.none")}</Text>;
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id and never move
        <StepLine key={index} step={step} />
      ))}
    </ol>
  );
}

/** How a price comes about, as far as it concerns the customer. */
export function WhyDialog({ onClose, ...asked }: AskedPrice & { onClose: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  const { sku, amount } = asked;
  return (
    <Dialog opened title={t("why.title")} onClose={onClose} size="md">
      <Stack gap="sm">
        <div>
          <Text size="sm" c="var(--k-muted)">
            {`${sku} · ${words.charge(asked)}`}
          </Text>
          <Text className={classes.answer}>{amount ? formatMoney(amount, locale) : t("prices.notSold")}</Text>
        </div>
        <Steps asked={asked} />
      </Stack>
    </Dialog>
  );
}
