import { useChargeWords } from "@kontor/kit/charges";
import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { formatDay, formatMoney } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { WhyDialog } from "@/domain/price/why-dialog";
import classes from "./products.module.css";
import { type Holding, type MyRenewal, useAnswer } from "./products.queries";

type Props = { holding: Holding; renewal: MyRenewal };

function Price({ holding, renewal }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const { price } = renewal;
  if (!price) return null;
  if (!price.total) return <Text size="sm">{t("holding.notSold")}</Text>;
  return (
    <>
      <span className={classes.price}>{formatMoney(price.total, locale)}</span>
      {holding.sku && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)} aria-haspopup="dialog">
          {t("why.title")}
        </Button>
      )}
      {asking && holding.sku && (
        <WhyDialog
          sku={holding.sku}
          action="RENEW"
          termMonths={renewal.intervalMonths}
          on={renewal.nextOn}
          amount={price.unitPrice}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The customer is asked, and may say something else until the day comes. */
function Question({ holding, renewal }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const answer = useAnswer(holding.id);
  const name = holding.identifier ?? holding.productName;
  const say = (wanted: "RENEW" | "END") =>
    answer.mutate(wanted, { onSuccess: () => notices.done(t(`holding.said.${wanted}`, { name })) });
  return (
    <div className={classes.question}>
      <Refusal error={answer.error} />
      <Text size="sm" fw={550}>
        {renewal.answer ? t(`holding.answered.${renewal.answer}`) : t("holding.question")}
      </Text>
      <Group gap="xs">
        {renewal.answer !== "RENEW" && (
          <Button
            size="xs"
            loading={answer.isPending && answer.variables === "RENEW"}
            onClick={() => say("RENEW")}
            aria-label={t("holding.renewThis", { name })}
          >
            {t("holding.renew")}
          </Button>
        )}
        {renewal.answer !== "END" && (
          <Button
            size="xs"
            variant="default"
            loading={answer.isPending && answer.variables === "END"}
            onClick={() => say("END")}
            aria-label={t("holding.endThis", { name })}
          >
            {t("holding.end")}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** How it goes on: whether it waits, and where the customer is asked, as it was answered. */
function courseOf({ mode, answer, heldUntil }: MyRenewal) {
  if (heldUntil) return "HELD";
  if (mode !== "ASK" || !answer) return mode;
  return answer === "RENEW" ? "CONFIRMED" : "EXPIRE";
}

/** What renews when, at what price, and what there is to say about it. */
export function RenewalPart(props: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  const { renewal } = props;
  const { nextOn, intervalMonths, answerable, heldUntil } = renewal;
  const course = courseOf(renewal);
  return (
    <div className={classes.renewal}>
      <Text size="sm">
        {t(`holding.mode.${course}`, {
          day: formatDay(nextOn, locale),
          interval: words.term(intervalMonths),
          until: heldUntil ? formatDay(heldUntil, locale) : "",
        })}
      </Text>
      {course !== "EXPIRE" && (
        <Group gap="xs" align="center">
          <Price {...props} />
        </Group>
      )}
      {answerable && <Question {...props} />}
    </div>
  );
}
