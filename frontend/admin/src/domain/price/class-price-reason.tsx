import { chargeKey, type ResolvedPrice } from "@kontor/kit/charges";
import { LoadFailure } from "@kontor/kit/failure";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Loader, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ExplanationSteps } from "./explanation";
import { classExplanationQuery } from "./explanations.queries";
import { WhyThisPrice } from "./why";

type Props = { classId: string; currency: string; price: ResolvedPrice; on: string | undefined };

function Trace({ classId, currency, price, on }: Props) {
  const { t } = useTranslation();
  const sheet = useQuery(classExplanationQuery({ id: classId, currency }, price.sku, on));
  if (sheet.isError) return <LoadFailure error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (sheet.isPending) {
    return (
      <Group mt="md" role="status" aria-label={t("loading")}>
        <Loader size="xs" />
      </Group>
    );
  }
  const prices = sheet.data.items.flatMap((item) => item.prices);
  const explained = prices.find((other) => other.sku === price.sku && chargeKey(other) === chargeKey(price));
  return <ExplanationSteps steps={explained?.explanation?.steps ?? []} currency={sheet.data.currency} />;
}

/** Why the class has this price: its own entry, or what it inherits. */
export function ClassPriceReason(props: Props) {
  const { t } = useTranslation();
  const { price } = props;
  return (
    <WhyThisPrice price={price} payer={{ kind: "class", id: props.classId, currency: props.currency }}>
      <Text size="sm" mt={6}>
        {price.source ? t(`classReason.${price.source}`) : t("classReason.none")}
      </Text>
      <Trace {...props} />
    </WhyThisPrice>
  );
}
