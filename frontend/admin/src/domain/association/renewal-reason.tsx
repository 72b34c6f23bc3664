import { LoadFailure } from "@kontor/kit/failure";
import { useWords } from "@kontor/kit/use-words";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ExplanationSteps } from "@/domain/price/explanation";
import { useRights } from "@/shared/session";
import { type Association, renewalPriceQuery } from "./associations.queries";

function Trace({ association }: { association: Association }) {
  const { t } = useTranslation();
  const words = useWords();
  const answer = useQuery(renewalPriceQuery(association.id));
  if (answer.isError) return <LoadFailure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.isPending) return <Skeleton height={80} role="status" aria-label={t("loading")} />;
  const price = answer.data.prices[0];
  return (
    <>
      {price?.reason && (
        <Text size="sm" mt={6}>
          {words(`reason.${price.reason}`, t("why.reason", { code: price.reason }))}
        </Text>
      )}
      <ExplanationSteps steps={price?.explanation?.steps ?? []} currency={answer.data.currency} />
    </>
  );
}

/** Why the next renewal costs what it costs. */
export function RenewalReason({ association }: { association: Association }) {
  const { t } = useTranslation();
  const may = useRights();
  if (!may("prices:read")) return null;
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {t("association.why")}
      </Title>
      <Trace association={association} />
    </section>
  );
}
