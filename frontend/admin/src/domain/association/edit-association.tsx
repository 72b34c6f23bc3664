import { Refusal } from "@kontor/kit/failure";
import { ConflictDialog } from "@kontor/kit/forms/conflict-dialog";
import { FormText } from "@kontor/kit/forms/fields";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Button, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./associations.module.css";
import type { Association } from "./associations.queries";
import { TermsFields } from "./terms-fields";
import { UpstreamDates } from "./upstream-dates";
import { useEditAssociation } from "./use-edit-association";

const CONFLICT_FIELDS = [
  "quantity",
  "startsOn",
  "endsOn",
  "renews",
  "intervalMonths",
  "mode",
  "nextOn",
  "notify",
  "services",
  "updateService",
  "transferable",
  "note",
] as const;

type Props = { association: Association; onClose: () => void };

/** Changes the dates and what comes with them; whose it is and of what stays. */
export function EditAssociation({ association, onClose }: Props) {
  const { t } = useTranslation();
  const edit = useEditAssociation(association, onClose);
  const { control, formState } = edit.form;
  const { subscription } = association;
  return (
    <form onSubmit={edit.submit} noValidate>
      <Stack gap="md">
        {edit.refusal && <Refusal {...edit.refusal} />}
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
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <SubmitButton loading={formState.isSubmitting}>{t("action.save")}</SubmitButton>
      </div>
      <UnsavedGuard dirty={formState.isDirty} released={edit.released} inDialog />
      {edit.versions && (
        <ConflictDialog
          title={t("association.conflictTitle")}
          text={t("conflict.text")}
          fields={CONFLICT_FIELDS}
          {...edit.versions}
        />
      )}
    </form>
  );
}
