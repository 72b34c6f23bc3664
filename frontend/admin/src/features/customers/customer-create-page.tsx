import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { useNavigate } from "@tanstack/react-router";
import { useCurrentUser } from "@/shared/session";
import { CustomerForm } from "./customer-form";
import { inputOf, useCustomerSchema, valuesOf } from "./customer-form.schema";
import { useCreateCustomer } from "./customers.queries";

export function CustomerCreatePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const create = useCreateCustomer();
  const reseller = useCurrentUser()?.reseller;
  usePageTitle(t("customers.new"));
  const form = useApiForm({
    schema: useCustomerSchema(),
    values: valuesOf({}, reseller?.currency ?? "", reseller?.language ?? ""),
    save: async (values) => {
      const { number, ...input } = inputOf(values);
      const customer = await create.mutateAsync(number === "" ? input : { ...input, number });
      notices.done(t("customer.created", { name: customer.displayName }));
      await navigate({ to: "/customers/$customerId", params: { customerId: customer.id } });
    },
  });
  return (
    <>
      <PageHeader title={t("customers.new")} lead={t("form.lead")} />
      <CustomerForm
        form={form}
        submitLabel={t("action.create")}
        onCancel={() => void navigate({ to: "/customers" })}
      />
    </>
  );
}
