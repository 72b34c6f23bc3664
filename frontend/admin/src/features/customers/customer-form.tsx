import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormActions } from "@kontor/kit/forms/form-section";
import type { ApiFormState } from "@kontor/kit/forms/use-api-form";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import { CustomerFields } from "./customer-fields";
import type { CustomerValues } from "./customer-form.schema";

type Props = { form: ApiFormState<CustomerValues>; submitLabel: string; onCancel: () => void };

/** Create and edit share this form; what happens with the values is the page's business. */
export function CustomerForm({ form, submitLabel, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <ApiForm form={form} guard="page" plain>
      <CustomerFields form={form} />
      <FormActions>
        <Button variant="default" onClick={onCancel}>
          {t("action.cancel")}
        </Button>
        <SaveButton>{submitLabel}</SaveButton>
      </FormActions>
    </ApiForm>
  );
}
