import type { ResolvedPrice } from "@kontor/kit/charges";
import { LoadFailure } from "@kontor/kit/failure";
import { useWords } from "@kontor/kit/use-words";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Loader, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ExplanationSteps } from "./explanation";
import { explanationQuery } from "./explanations.queries";
import { WhyThisPrice } from "./why";

type Props = {
  customerId: string;
  price: ResolvedPrice;
  on: string | undefined;
  asKnownAt?: string;
};

function Trace({ customerId, price, on, asKnownAt }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const answer = useQuery(explanationQuery(customerId, price, { on, asKnownAt }));
  if (answer.isError) return <LoadFailure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.isPending) {
    return (
      <Group mt="md" role="status" aria-label={t("loading")}>
        <Loader size="xs" />
      </Group>
    );
  }
  const resolved = answer.data.prices[0];
  const reason = resolved?.reason;
  return (
    <>
      {reason && (
        <Text size="sm" mt={6}>
          {words(`reason.${reason}`, t("why.reason", { code: reason }))}
        </Text>
      )}
      <ExplanationSteps steps={resolved?.explanation?.steps ?? []} currency={answer.data.currency} />
    </>
  );
}

/** Why a customer pays this price. */
export function PriceReason(props: Props) {
  return (
    <WhyThisPrice price={props.price} payer={{ kind: "customer", id: props.customerId }}>
      <Trace {...props} />
    </WhyThisPrice>
  );
}
