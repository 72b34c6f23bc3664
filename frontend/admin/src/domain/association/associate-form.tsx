import { zodResolver } from "@hookform/resolvers/zod";
import type { Schema } from "@kontor/api/types";
import { Refusal } from "@kontor/kit/failure";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { useNotices } from "@kontor/kit/use-notices";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Button, Stack } from "@mantine/core";
import { useRef } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { ChosenCustomer } from "@/domain/customer/customer-picker";
import { AssociateSubject, type What } from "./associate-subject";
import classes from "./associations.module.css";
import { useAssociate } from "./associations.queries";
import { PreviewPane } from "./preview";
import { NEW_TERMS, newAssociations, type Subject, type TermsValues, useTermsSchema } from "./terms.schema";
import { TermsFields } from "./terms-fields";
import { UpstreamDates } from "./upstream-dates";
import { usePreview } from "./use-preview";
import { useTermsRefusal } from "./use-terms-refusal";

export type AssociateProps = {
  what: What;
  customer?: ChosenCustomer;
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

function useAssociateForm({ what, customer, onClose, onDone }: AssociateProps) {
  const { t } = useTranslation();
  const notices = useNotices();
  const associate = useAssociate();
  const released = useRef(false);
  const subject = subjectOf(what);
  const form = useForm<TermsValues>({
    resolver: zodResolver(useTermsSchema()),
    mode: "onTouched",
    defaultValues: { ...NEW_TERMS, customer: customer ?? null },
  });
  const { refusal, refuse, clear } = useTermsRefusal(form);
  const submit = form.handleSubmit(async (values) => {
    clear();
    released.current = true;
    try {
      const { items } = await associate.mutateAsync(newAssociations(values, subject));
      notices.done(t("associate.done", { count: items.length }));
      onDone?.(items);
      onClose();
    } catch (error) {
      released.current = false;
      refuse(error);
    }
  });
  return { form, refusal, submit, released, subject };
}

export function AssociateForm(props: AssociateProps) {
  const { t } = useTranslation();
  const { form, refusal, submit, released, subject } = useAssociateForm(props);
  const { isSubmitting, isDirty } = form.formState;
  const { preview, asked } = usePreview(form, subject);
  const keep = (codes: string[]) =>
    form.setValue("services", [...new Set([...form.getValues("services"), ...codes])], { shouldDirty: true });
  const upstream = "subscriptions" in props.what && (
    <UpstreamDates days={props.what.subscriptions.map(({ expiresOn }) => expiresOn)} />
  );
  return (
    <form onSubmit={submit} noValidate>
      <div className={classes.dialog}>
        <Stack gap="md" className={classes.fields}>
          {refusal && <Refusal {...refusal} />}
          <AssociateSubject form={form} what={props.what} />
          <TermsFields control={form.control} upstream={upstream || undefined} />
        </Stack>
        <PreviewPane query={preview} asked={asked} onKeep={keep} />
      </div>
      <div className={classes.foot}>
        <Button variant="default" onClick={props.onClose}>
          {t("action.cancel")}
        </Button>
        <SubmitButton loading={isSubmitting}>
          {t("subscriptions" in props.what ? "associate.submit" : "associate.assign", {
            count: countOf(props.what),
          })}
        </SubmitButton>
      </div>
      <UnsavedGuard dirty={isDirty} released={released} inDialog />
    </form>
  );
}
