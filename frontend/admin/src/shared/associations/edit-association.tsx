import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/shared/failure";
import { FormText } from "@kontor/shared/forms/fields";
import { UnsavedGuard } from "@kontor/shared/forms/unsaved-guard";
import { useNotices } from "@kontor/shared/use-notices";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Button, Stack } from "@mantine/core";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { nameOf } from "./association-name";
import classes from "./associations.module.css";
import { type Association, useChangeAssociation } from "./associations.queries";
import { associationChange, type TermsValues, termsOf, useTermsSchema } from "./terms.schema";
import { TermsFields } from "./terms-fields";
import { UpstreamDates } from "./upstream-dates";
import { useTermsRefusal } from "./use-terms-refusal";

type Props = { association: Association; onClose: () => void };

function useEditForm({ association, onClose }: Props) {
  // what somebody else stores meanwhile is refused by its version, not overwritten
  const [base] = useState(association);
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeAssociation();
  const released = useRef(false);
  const form = useForm<TermsValues>({
    resolver: zodResolver(useTermsSchema()),
    mode: "onTouched",
    defaultValues: termsOf(base),
  });
  const { refusal, refuse, clear } = useTermsRefusal(form);
  const submit = form.handleSubmit(async (values) => {
    clear();
    released.current = true;
    try {
      await change.mutateAsync({ ...base, change: associationChange(values) });
      notices.done(t("association.saved", { name: nameOf(base) }));
      onClose();
    } catch (error) {
      released.current = false;
      refuse(error);
    }
  });
  return { form, refusal, submit, released };
}

/** Changes the dates and what comes with them; whose it is and of what stays. */
export function EditAssociation(props: Props) {
  const { t } = useTranslation();
  const { form, refusal, submit, released } = useEditForm(props);
  const { control, formState } = form;
  const { subscription } = props.association;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {refusal && <Refusal {...refusal} />}
        {!subscription && (
          <FormText
            control={control}
            name="quantity"
            type="number"
            min={1}
            label={t("association.quantity")}
          />
        )}
        <TermsFields
          control={control}
          upstream={subscription ? <UpstreamDates days={[subscription.expiresOn]} /> : undefined}
        />
      </Stack>
      <div className={classes.foot}>
        <Button variant="default" onClick={props.onClose}>
          {t("action.cancel")}
        </Button>
        <SubmitButton loading={formState.isSubmitting}>{t("action.save")}</SubmitButton>
      </div>
      <UnsavedGuard dirty={formState.isDirty} released={released} inDialog />
    </form>
  );
}
