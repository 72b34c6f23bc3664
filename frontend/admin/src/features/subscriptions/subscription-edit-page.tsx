import { productKindValues, subscriptionStatusValues } from "@kontor/api/schema";
import { ConflictDialog } from "@kontor/kit/forms/conflict-dialog";
import { useVersionedForm } from "@kontor/kit/forms/use-versioned-form";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { Subscription } from "@/domain/subscription/subscriptions.queries";
import { UpLink } from "@/shared/frame/up-link";
import { SubscriptionForm } from "./subscription-form";
import { subscriptionInput, subscriptionValues, useSubscriptionSchema } from "./subscription-form.schema";
import { subscriptionQuery, useChangeSubscription } from "./subscriptions.queries";

const route = getRouteApi("/in/subscriptions/$subscriptionId/edit");

function useValueText() {
  const { t } = useTranslation();
  return (field: string, value: string) => {
    const kind = productKindValues.find((known) => field === "kind" && known === value);
    const status = subscriptionStatusValues.find((known) => field === "status" && known === value);
    if (kind) return t(`productKind.${kind}`);
    return status && t(`subscriptionStatus.${status}`);
  };
}

function Edit({ subscription, onDone }: { subscription: Subscription; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const textOf = useValueText();
  const change = useChangeSubscription();
  const form = useVersionedForm({
    schema: useSubscriptionSchema(),
    stored: subscription,
    valuesOf: subscriptionValues,
    newest: () => client.fetchQuery({ ...subscriptionQuery(subscription.id), staleTime: 0 }),
    save: (values, stored) => change.mutateAsync({ stored, input: subscriptionInput(values) }),
    onSaved: async ({ identifier }) => {
      notices.done(t("item.saved", { name: identifier }));
      await onDone();
    },
  });
  return (
    <>
      <SubscriptionForm form={form} submitLabel={t("action.save")} onCancel={() => void onDone()} />
      <ConflictDialog
        form={form}
        title={t("subscription.conflictTitle")}
        text={t("conflict.text")}
        textOf={textOf}
      />
    </>
  );
}

export function SubscriptionEditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { subscriptionId } = route.useParams();
  const { data: subscription } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const title = t("subscription.editTitle", { name: subscription.identifier });
  usePageTitle(title);
  const params = { subscriptionId };
  return (
    <>
      <PageHeader
        above={
          <UpLink to="/subscriptions/$subscriptionId" params={params}>
            {subscription.identifier}
          </UpLink>
        }
        title={title}
      />
      <Edit
        key={subscriptionId}
        subscription={subscription}
        onDone={() => navigate({ to: "/subscriptions/$subscriptionId", params })}
      />
    </>
  );
}
