import type { Column } from "@kontor/ui/data-table-props";
import { Day, Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";
import type { Subscription } from "./subscriptions.queries";

const TONES = { ACTIVE: "accent", SUSPENDED: "warn", EXPIRED: "danger", CANCELLED: "neutral" } as const;

/** How it stands upstream. */
export function UpstreamStatus({ status }: { status: Subscription["status"] }) {
  const { t } = useTranslation();
  return <Tag tone={TONES[status]}>{t(`subscriptionStatus.${status}`)}</Tag>;
}

function SubscriptionLink({ subscription }: { subscription: Subscription }) {
  return (
    <Link to="/subscriptions/$subscriptionId" params={{ subscriptionId: subscription.id }} className="k-link">
      {subscription.identifier}
    </Link>
  );
}

export const SUBSCRIPTION_COLUMNS = [
  "identifier",
  "productName",
  "upstreamUser",
  "plan",
  "contractedOn",
  "expiresOn",
  "status",
];

/** Everything a list of subscriptions can show; the ids are the names that the download understands. */
export function useSubscriptionColumns(): Column<Subscription>[] {
  const { t } = useTranslation();
  return [
    {
      id: "identifier",
      header: t("subscription.identifier"),
      sort: "identifier",
      minWidth: 150,
      cell: (subscription) => <SubscriptionLink subscription={subscription} />,
    },
    {
      id: "productName",
      header: t("association.productName"),
      sort: "productName",
      cell: ({ productName }) => productName,
    },
    { id: "sku", header: t("product.sku"), cell: ({ sku }) => sku },
    { id: "kind", header: t("product.kind"), cell: ({ kind }) => <Tag>{t(`productKind.${kind}`)}</Tag> },
    { id: "upstreamUser", header: t("subscription.upstreamUser"), cell: ({ upstreamUser }) => upstreamUser },
    { id: "plan", header: t("subscription.plan"), cell: ({ plan }) => plan },
    {
      id: "contractedOn",
      header: t("subscription.contractedOn"),
      sort: "contractedOn",
      cell: ({ contractedOn }) => <Day on={contractedOn} />,
    },
    {
      id: "expiresOn",
      header: t("subscription.expiresOn"),
      sort: "expiresOn",
      cell: ({ expiresOn }) => <Day on={expiresOn} />,
    },
    {
      id: "status",
      header: t("subscription.status"),
      cell: ({ status }) => <UpstreamStatus status={status} />,
    },
    { id: "externalId", header: t("field.externalId"), cell: ({ externalId }) => externalId },
    {
      id: "createdAt",
      header: t("row.createdAt"),
      sort: "createdAt",
      cell: ({ createdAt }) => <Moment at={createdAt} />,
    },
  ];
}
