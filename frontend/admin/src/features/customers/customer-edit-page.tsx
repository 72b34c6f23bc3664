import { ConflictDialog } from "@kontor/kit/forms/conflict-dialog";
import { useQuestion } from "@kontor/kit/forms/use-question";
import { useVersionedForm } from "@kontor/kit/forms/use-versioned-form";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useRights } from "@/shared/session";
import { CustomerForm } from "./customer-form";
import { type CustomerValues, inputOf, useCustomerSchema, valuesOf } from "./customer-form.schema";
import {
  type Customer,
  customerQuery,
  type MovePreview,
  previewMove,
  useChangeCustomer,
} from "./customers.queries";
import { MoveQuestion } from "./move-question";

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
  const may = useRights();
  const { question, ask } = useQuestion<MovePreview>();
  usePageTitle(t("customer.editTitle", { name: customer.displayName }));
  const back = () => navigate({ to: "/customers/$customerId", params: { customerId } });
  const form = useVersionedForm({
    schema: useCustomerSchema(),
    stored: customer,
    valuesOf: formValues,
    newest: () => client.fetchQuery({ ...customerQuery(customerId), staleTime: 0 }),
    save: async (values, { version, classId, currency }) => {
      const input = inputOf(values);
      const moves = input.classId !== classId || input.currency !== currency;
      let overrideReason: string | undefined;
      if (moves && may("prices:read")) {
        const preview = await previewMove(customerId, { classId: input.classId, currency: input.currency });
        // who holds nothing loses nothing
        if (preview.total > 0 || preview.ownPricesBefore > 0)
          overrideReason = (await ask(preview)) || undefined;
      }
      return change.mutateAsync({ id: customerId, version, input, overrideReason });
    },
    onSaved: async () => {
      notices.done(t("customer.saved"));
      await back();
    },
  });
  return (
    <>
      <CustomerForm form={form} submitLabel={t("action.save")} onCancel={() => void back()} />
      {question && (
        <MoveQuestion
          preview={question.subject}
          onAnswer={(reason) => question.answer(reason)}
          onClose={() => question.answer(undefined)}
        />
      )}
      <ConflictDialog form={form} title={t("conflict.title")} text={t("conflict.text")} />
    </>
  );
}
