import { ConflictDialog } from "@kontor/kit/forms/conflict-dialog";
import { useVersionedForm } from "@kontor/kit/forms/use-versioned-form";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CustomerForm } from "./customer-form";
import { type CustomerValues, inputOf, useCustomerSchema, valuesOf } from "./customer-form.schema";
import { type Customer, customerQuery, useChangeCustomer } from "./customers.queries";

const route = getRouteApi("/in/customers/$customerId");

function formValues(customer: Customer): CustomerValues {
  return valuesOf(customer, "", "");
}

export function CustomerEditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const notices = useNotices();
  const { customerId } = route.useParams();
  const { data: customer } = useSuspenseQuery(customerQuery(customerId));
  const change = useChangeCustomer();
  usePageTitle(t("customer.editTitle", { name: customer.displayName }));
  const back = () => navigate({ to: "/customers/$customerId", params: { customerId } });
  const form = useVersionedForm({
    schema: useCustomerSchema(),
    stored: customer,
    valuesOf: formValues,
    newest: () => client.fetchQuery({ ...customerQuery(customerId), staleTime: 0 }),
    save: (values, { version }) => change.mutateAsync({ id: customerId, version, input: inputOf(values) }),
    onSaved: async () => {
      notices.done(t("customer.saved"));
      await back();
    },
  });
  return (
    <>
      <CustomerForm form={form} submitLabel={t("action.save")} onCancel={() => void back()} />
      <ConflictDialog form={form} title={t("conflict.title")} text={t("conflict.text")} />
    </>
  );
}
