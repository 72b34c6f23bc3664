import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { ConflictDialog } from "@kontor/kit/forms/conflict-dialog";
import { FormText } from "@kontor/kit/forms/fields";
import { Refusal } from "@kontor/kit/refusal";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Stack } from "@mantine/core";
import classes from "./associations.module.css";
import type { Association, Preview } from "./associations.queries";
import { PreviewPane } from "./preview";
import { setTerms } from "./terms.schema";
import { TermsFields } from "./terms-fields";
import { UpstreamDates } from "./upstream-dates";
import { useEditAssociation } from "./use-edit-association";
import { useChangePreview } from "./use-preview";
import { WarningLine } from "./warning-line";

type Props = { association: Association; onClose: () => void };

/** In sight wherever one is in the form: nobody saves it without having read it. */
function Lost({ preview }: { preview: Preview | undefined }) {
  const { t } = useTranslation();
  if (!preview || preview.access.lost.length === 0) return null;
  const services = preview.access.lost.map(({ name }) => name).join(", ");
  return (
    <div className={classes.footWords} role="status">
      <WarningLine tone="danger">{t("giving.lost", { services })}</WarningLine>
    </div>
  );
}

/** Changes the dates and what comes with them; whose it is and of what stays. */
export function EditAssociation({ association, onClose }: Props) {
  const { t } = useTranslation();
  const form = useEditAssociation(association, onClose);
  const { preview, asked } = useChangePreview(form, association.id);
  const { control } = form;
  const keep = () => form.setValue("services", association.services, { shouldDirty: true });
  const { subscription } = association;
  return (
    <ApiForm form={form} guard="dialog" plain quiet>
      <Stack gap="md">
        {form.refusal && <Refusal {...form.refusal} />}
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
        <PreviewPane query={preview} asked={asked} onKeep={keep} onFix={(part) => setTerms(form, part)} />
      </Stack>
      <div className={classes.foot}>
        <Lost preview={preview.data} />
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <SaveButton />
      </div>
      <ConflictDialog form={form} title={t("association.conflictTitle")} text={t("conflict.text")} />
    </ApiForm>
  );
}
