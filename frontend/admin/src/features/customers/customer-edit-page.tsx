import { ConflictDialog } from "@kontor/kit/forms/conflict-dialog";
import { useConflict } from "@kontor/kit/forms/use-conflict";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CustomerForm, FORM_FIELDS } from "./customer-form";
import { type CustomerValues, inputOf, valuesOf } from "./customer-form.schema";
import { type Customer, customerQuery, useChangeCustomer } from "./customers.queries";

const route = getRouteApi("/in/customers/$customerId");

const CONFLICT_FIELDS = [...FORM_FIELDS, "locks"];

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
  const { stored, values, touched, round, meet, versions } = useConflict(customer, {
    valuesOf: formValues,
    newest: () => client.fetchQuery({ ...customerQuery(customerId), staleTime: 0 }),
  });
  usePageTitle(t("customer.editTitle", { name: customer.displayName }));
  const back = () => navigate({ to: "/customers/$customerId", params: { customerId } });
  const save = async (wanted: CustomerValues) => {
    await change.mutateAsync({ id: customerId, version: stored.version, input: inputOf(wanted) });
    notices.done(t("customer.saved"));
    await back();
  };
  return (
    <>
      <CustomerForm
        key={round}
        initial={values}
        touched={touched}
        submitLabel={t("action.save")}
        onSave={save}
        onCancel={() => void back()}
        onConflict={(mine) => void meet(mine).catch(notices.failed)}
      />
      {versions && (
        <ConflictDialog
          title={t("conflict.title")}
          text={t("conflict.text")}
          fields={CONFLICT_FIELDS}
          {...versions}
        />
      )}
    </>
  );
}
