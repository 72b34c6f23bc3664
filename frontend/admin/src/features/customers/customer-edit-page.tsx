import { ConflictDialog } from "@kontor/shared/forms/conflict-dialog";
import { usePageTitle } from "@kontor/shared/page-title";
import { useNotices } from "@kontor/shared/use-notices";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CustomerForm, FORM_FIELDS } from "./customer-form";
import { type CustomerValues, inputOf, valuesOf } from "./customer-form.schema";
import { type Customer, customerQuery, useChangeCustomer } from "./customers.queries";

const route = getRouteApi("/in/customers/$customerId");

const CONFLICT_FIELDS = [...FORM_FIELDS, "locks"];

type Conflict = { mine: CustomerValues; theirs: Customer };

/** The version the form started from, and a newer one that somebody else stored meanwhile. */
function useConflict(customer: Customer) {
  const client = useQueryClient();
  const [base, setBase] = useState({ customer, values: valuesOf(customer, "", ""), round: 0 });
  const [conflict, setConflict] = useState<Conflict>();
  return {
    base,
    conflict,
    async meet(mine: CustomerValues) {
      const theirs = await client.fetchQuery({ ...customerQuery(customer.id), staleTime: 0 });
      setConflict({ mine, theirs });
    },
    settle(values: CustomerValues) {
      if (!conflict) return;
      setBase({ customer: conflict.theirs, values, round: base.round + 1 });
      setConflict(undefined);
    },
    dismiss: () => setConflict(undefined),
  };
}

export function CustomerEditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const { customerId } = route.useParams();
  const { data: customer } = useSuspenseQuery(customerQuery(customerId));
  const change = useChangeCustomer();
  const { base, conflict, meet, settle, dismiss } = useConflict(customer);
  usePageTitle(t("customer.editTitle", { name: customer.displayName }));
  const back = () => navigate({ to: "/customers/$customerId", params: { customerId } });
  const save = async (values: CustomerValues) => {
    await change.mutateAsync({ id: customerId, version: base.customer.version, input: inputOf(values) });
    notices.done(t("customer.saved"));
    await back();
  };
  return (
    <>
      <CustomerForm
        key={base.round}
        initial={base.values}
        submitLabel={t("action.save")}
        onSave={save}
        onCancel={() => void back()}
        onConflict={(mine) => void meet(mine).catch(notices.failed)}
      />
      {conflict && (
        <ConflictDialog
          title={t("conflict.title")}
          text={t("conflict.text")}
          fields={CONFLICT_FIELDS}
          before={valuesOf(base.customer, "", "")}
          mine={conflict.mine}
          theirs={valuesOf(conflict.theirs, "", "")}
          onSettle={settle}
          onClose={dismiss}
        />
      )}
    </>
  );
}
