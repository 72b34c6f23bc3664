import { usePageTitle } from "@kontor/shared/page-title";
import { useNotices } from "@kontor/shared/use-notices";
import { PageHeader } from "@kontor/ui/page-header";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { UpLink } from "@/shared/frame/up-link";
import { SubscriptionForm } from "./subscription-form";
import { subscriptionInput, subscriptionValues } from "./subscription-form.schema";
import { subscriptionQuery, useChangeSubscription } from "./subscriptions.queries";

const route = getRouteApi("/in/subscriptions/$subscriptionId/edit");

export function SubscriptionEditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const { subscriptionId } = route.useParams();
  const { data: subscription } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const change = useChangeSubscription(subscription);
  const title = t("subscription.editTitle", { name: subscription.identifier });
  usePageTitle(title);
  const back = () => navigate({ to: "/subscriptions/$subscriptionId", params: { subscriptionId } });
  return (
    <>
      <PageHeader
        above={
          <UpLink to="/subscriptions/$subscriptionId" params={{ subscriptionId }}>
            {subscription.identifier}
          </UpLink>
        }
        title={title}
      />
      <SubscriptionForm
        key={subscription.version}
        initial={subscriptionValues(subscription)}
        submitLabel={t("action.save")}
        onCancel={() => void back()}
        onSave={async (values) => {
          await change.mutateAsync(subscriptionInput(values));
          notices.done(t("subscription.saved", { name: values.identifier }));
          await back();
        }}
      />
    </>
  );
}
