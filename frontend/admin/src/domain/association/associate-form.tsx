import type { Schema } from "@kontor/api/types";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Stack } from "@mantine/core";
import type { ChosenCustomer } from "@/domain/customer/customer-picker";
import { AssociateSubject, type What } from "./associate-subject";
import classes from "./associations.module.css";
import { useAssociate, useDeleteAssociation } from "./associations.queries";
import { PreviewPane } from "./preview";
import {
  flatPointer,
  NEW_TERMS,
  newAssociations,
  type Subject,
  setTerms,
  type TermsValues,
  useTermsSchema,
} from "./terms.schema";
import { TermsFields } from "./terms-fields";
import { UpstreamDates } from "./upstream-dates";
import { usePreview } from "./use-preview";

export type AssociateProps = {
  what: What;
  customer?: ChosenCustomer;
  /** what was set before the dialog opened */
  initial?: Partial<TermsValues>;
  onClose: () => void;
  onDone?: (associations: Schema<"AssociationView">[]) => void;
};

function subjectOf(what: What): Subject {
  if ("subscriptions" in what) return { subscriptionIds: what.subscriptions.map(({ id }) => id) };
  return what.customers ? { customerIds: what.customers.map(({ id }) => id) } : {};
}

function countOf(what: What): number {
  return "subscriptions" in what ? what.subscriptions.length : (what.customers?.length ?? 1);
}

function useAssociateForm({ what, customer, initial, onClose, onDone }: AssociateProps) {
  const { t } = useTranslation();
  const notices = useNotices();
  const associate = useAssociate();
  const remove = useDeleteAssociation();
  const subject = subjectOf(what);
  const form = useApiForm({
    schema: useTermsSchema(),
    values: { ...NEW_TERMS, ...initial, customer: customer ?? null },
    pointerOf: flatPointer,
    save: async (values) => {
      const { items } = await associate.mutateAsync(newAssociations(values, subject));
      const done = "subscriptions" in what ? "associate.done" : "associate.assigned";
      notices.undoable(t(done, { count: items.length }), async () => {
        for (const association of items) await remove.mutateAsync(association);
      });
      onDone?.(items);
      onClose();
    },
  });
  return { form, subject };
}

export function AssociateForm(props: AssociateProps) {
  const { t } = useTranslation();
  const { form, subject } = useAssociateForm(props);
  const { preview, asked } = usePreview(form, subject);
  const keep = () => form.setValue("services", null, { shouldDirty: true });
  const fix = (part: Partial<TermsValues>) => setTerms(form, part);
  const upstream = "subscriptions" in props.what && (
    <UpstreamDates days={props.what.subscriptions.map(({ expiresOn }) => expiresOn)} />
  );
  return (
    <ApiForm form={form} guard="dialog" plain quiet>
      <div className={classes.dialog}>
        <Stack gap="md" className={classes.fields}>
          {form.refusal && <Refusal {...form.refusal} />}
          <AssociateSubject form={form} what={props.what} />
          <TermsFields
            control={form.control}
            upstream={upstream || undefined}
            kept={preview.data?.access.before.map(({ code }) => code)}
            reasonNeeded={preview.data?.findings.some(({ code }) => code === "REASON_NEEDED")}
          />
        </Stack>
        <PreviewPane query={preview} asked={asked} onKeep={keep} onFix={fix} />
      </div>
      <div className={classes.foot}>
        <Button variant="default" onClick={props.onClose}>
          {t("action.cancel")}
        </Button>
        <SaveButton>
          {t("subscriptions" in props.what ? "associate.submit" : "associate.assign", {
            count: countOf(props.what),
          })}
        </SaveButton>
      </div>
    </ApiForm>
  );
}
