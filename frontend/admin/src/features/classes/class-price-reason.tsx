import { type Fact, Facts } from "@kontor/ui/facts";
import { Moment } from "@kontor/ui/moment";
import { Money } from "@kontor/ui/money";
import { Loader, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { LoadFailure } from "@/shared/failure";
import { chargeKey, type PriceSet, type ResolvedPrice, type SheetItem } from "@/shared/pricing/charges";
import { ExplanationSteps } from "@/shared/pricing/explanation";
import { WhyThisPrice } from "@/shared/pricing/why";
import { classSetQuery } from "./classes.queries";

type Props = { classId: string; item: SheetItem; price: ResolvedPrice };

function Recorded({ set, price }: { set: PriceSet; price: ResolvedPrice }) {
  const { t } = useTranslation();
  const entry = set.entries.find(({ id }) => id === price.entryId);
  const inherited = set.inherited.find((candidate) => chargeKey(candidate) === chargeKey(price));
  const facts: Fact[] = [];
  if (entry) {
    facts.push({ label: t("classReason.by"), value: entry.recordedBy ?? t("history.system") });
    facts.push({ label: t("classReason.at"), value: <Moment at={entry.recordedAt} /> });
  }
  if (inherited?.amount) {
    facts.push({
      label: t("classReason.inherited"),
      value: <Money value={{ amount: inherited.amount, currency: set.currency }} />,
    });
  }
  return <Facts facts={facts} />;
}

/** Why the class has this price: its own entry, or what it inherits. */
export function ClassPriceReason({ classId, item, price }: Props) {
  const { t } = useTranslation();
  const set = useQuery(classSetQuery(classId, item.productId));
  const steps = price.explanation?.steps;
  const currency = price.unitPrice?.currency ?? set.data?.currency ?? "";
  return (
    <WhyThisPrice price={price}>
      <Text size="sm" mt={6} mb="sm">
        {price.source ? t(`classReason.${price.source}`) : t("classReason.none")}
      </Text>
      {steps && <ExplanationSteps steps={steps} currency={currency} />}
      {set.isPending && <Loader size="xs" />}
      {set.isError && <LoadFailure error={set.error} />}
      {set.data && <Recorded set={set.data} price={price} />}
    </WhyThisPrice>
  );
}
