import { useWords } from "@kontor/kit/use-words";
import { type Fact, Facts } from "@kontor/ui/facts";
import { Day, Moment } from "@kontor/ui/moment";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import type { Subscription } from "@/domain/subscription/subscriptions.queries";

type Props = { subscription: Subscription };

function useAttributeFacts({ attributes }: Subscription): Fact[] {
  const { t } = useTranslation();
  const words = useWords();
  return Object.entries(attributes)
    .filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    )
    .map(([name, value]) => ({
      label: words(`field.attributes.${name}`, name),
      value:
        typeof value === "boolean"
          ? t(value ? "answer.yes" : "answer.no")
          : Array.isArray(value)
            ? value.join(", ")
            : String(value),
    }));
}

/** What is known of it upstream. Only staff and the upstream panel write these dates (E21). */
export function SubscriptionFacts({ subscription }: Props) {
  const { t } = useTranslation();
  const { sku, kind, productName } = subscription;
  const facts: Fact[] = [
    { label: t("subscription.identifier"), value: subscription.identifier },
    { label: t("product.kind"), value: t(`productKind.${kind}`) },
    {
      label: t("subscription.product"),
      value: sku && sku !== productName ? `${productName} · ${sku}` : productName,
    },
    { label: t("subscription.contractedOn"), value: <Day on={subscription.contractedOn} /> },
    { label: t("subscription.expiresOn"), value: <Day on={subscription.expiresOn} /> },
    { label: t("subscription.upstreamUser"), value: subscription.upstreamUser },
    { label: t("subscription.plan"), value: subscription.plan },
    { label: t("field.externalId"), value: subscription.externalId },
    ...useAttributeFacts(subscription),
    { label: t("row.updatedAt"), value: <Moment at={subscription.updatedAt} /> },
  ];
  return (
    <Panel title={t("subscription.data")} lead={t("subscription.dataLead")}>
      <Facts facts={facts} />
    </Panel>
  );
}
