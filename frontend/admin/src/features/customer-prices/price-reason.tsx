import { Group, Loader, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { LoadFailure } from "@/shared/failure";
import type { ResolvedPrice } from "@/shared/pricing/charges";
import { ExplanationSteps } from "@/shared/pricing/explanation";
import { WhyThisPrice } from "@/shared/pricing/why";
import { useWords } from "@/shared/use-words";
import { explanationQuery } from "./customer-prices.queries";

type Props = { customerId: string; price: ResolvedPrice; on: string | undefined };

function Trace({ customerId, price, on }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const answer = useQuery(explanationQuery(customerId, price, on));
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

export function PriceReason(props: Props) {
  return (
    <WhyThisPrice price={props.price}>
      <Trace {...props} />
    </WhyThisPrice>
  );
}
