import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { useNavigate } from "@tanstack/react-router";
import { UpLink } from "@/shared/frame/up-link";
import { SubscriptionForm } from "./subscription-form";
import { subscriptionInput, subscriptionValues, useSubscriptionSchema } from "./subscription-form.schema";
import { useCreateSubscription } from "./subscriptions.queries";

export function SubscriptionCreatePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const create = useCreateSubscription();
  const form = useApiForm({
    schema: useSubscriptionSchema(),
    values: subscriptionValues({}),
    save: async (values) => {
      const { id } = await create.mutateAsync(subscriptionInput(values));
      notices.done(t("item.saved", { name: values.identifier }));
      await navigate({ to: "/subscriptions/$subscriptionId", params: { subscriptionId: id } });
    },
  });
  usePageTitle(t("subscriptions.new"));
  return (
    <>
      <PageHeader
        above={<UpLink to="/associations">{t("associations.title")}</UpLink>}
        title={t("subscriptions.new")}
        lead={t("subscriptions.newLead")}
      />
      <SubscriptionForm
        form={form}
        submitLabel={t("action.create")}
        onCancel={() => void navigate({ to: "/associations" })}
      />
    </>
  );
}
