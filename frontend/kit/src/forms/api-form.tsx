import { SubmitButton, type SubmitButtonProps } from "@kontor/ui/submit-button";
import { useTranslation } from "@kontor/ui/use-translation";
import { Stack } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { type FieldValues, FormProvider, useFormState } from "react-hook-form";
import { useFurtherTexts } from "../language";
import { Refusal } from "../refusal";
import { UnsavedGuard } from "./unsaved-guard";
import type { ApiFormState } from "./use-api-form";

type Guarded = "page" | "dialog";

type GuardProps<Values extends FieldValues> = { form: ApiFormState<Values>; inDialog: boolean };

/** Whoever goes on typing after the values were sent has something to lose again. */
function LeaveGuard<Values extends FieldValues>({
  form: { control, released },
  inDialog,
}: GuardProps<Values>) {
  const { isDirty } = useFormState({ control });
  useEffect(() => {
    if (!isDirty) released.current = false;
  }, [isDirty, released]);
  return <UnsavedGuard dirty={isDirty} released={released} inDialog={inDialog} />;
}

type Props<Values extends FieldValues> = {
  form: ApiFormState<Values>;
  /** asks before unsaved input is lost, by leaving the page or already by closing the dialog */
  guard?: Guarded;
  /** without the space between fields that stand below each other */
  plain?: boolean;
  /** the form says itself, further down, what was refused */
  quiet?: boolean;
  children: ReactNode;
};

/** What was refused, until the fields that it was about are right. */
function Refused<Values extends FieldValues>({ form: { control, refusal } }: { form: ApiFormState<Values> }) {
  const { errors } = useFormState({ control });
  if (!refusal || (refusal.placed && Object.keys(errors).length === 0)) return null;
  return <Refusal error={refusal.error} items={refusal.items} />;
}

/** What all forms have in common: what was refused above the fields, and the question before input is lost. */
export function ApiForm<Values extends FieldValues>({ form, guard, plain, quiet, children }: Props<Values>) {
  useFurtherTexts();
  const content = (
    <>
      {!quiet && <Refused form={form} />}
      {children}
    </>
  );
  return (
    <FormProvider {...form}>
      <form onSubmit={form.submit} noValidate>
        {plain ? content : <Stack>{content}</Stack>}
        {guard && <LeaveGuard form={form} inDialog={guard === "dialog"} />}
      </form>
    </FormProvider>
  );
}

type SaveProps = SubmitButtonProps & {
  /** offered only once something was changed */
  changed?: boolean;
};

/** Sends the form around it. */
export function SaveButton({ changed = false, children, ...button }: SaveProps) {
  const { t } = useTranslation();
  const { isDirty, isSubmitting } = useFormState();
  return (
    <SubmitButton loading={isSubmitting} disabled={changed && !isDirty} {...button}>
      {children ?? t("action.save")}
    </SubmitButton>
  );
}
