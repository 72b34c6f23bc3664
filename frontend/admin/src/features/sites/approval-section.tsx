import { approvalModeValues, conditionFieldValues } from "@kontor/api/schema";
import { FormSelect } from "@kontor/kit/forms/fields";
import { FormSection } from "@kontor/kit/forms/form-section";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, CloseButton, Select, TagsInput } from "@mantine/core";
import Plus from "lucide-react/icons/plus";
import { type Control, useController, useFieldArray, useWatch } from "react-hook-form";
import type { SiteValues } from "./site-form.schema";
import classes from "./sites.module.css";

type Props = { control: Control<SiteValues> };

function ConditionRow({ control, index, onRemove }: Props & { index: number; onRemove: () => void }) {
  const { t } = useTranslation();
  const field = useController({ control, name: `approval.conditions.${index}.field` }).field;
  const values = useController({ control, name: `approval.conditions.${index}.values` });
  return (
    <fieldset className={classes.condition} aria-label={t("site.condition", { number: index + 1 })}>
      <Select
        {...field}
        label={t("site.conditionField")}
        data={conditionFieldValues.map((value) => ({ value, label: t(`conditionField.${value}`) }))}
      />
      <TagsInput
        {...values.field}
        label={t("site.conditionValues")}
        description={t(`conditionHint.${field.value}`)}
        error={values.fieldState.error?.message}
      />
      <CloseButton aria-label={t("site.removeCondition", { number: index + 1 })} onClick={onRemove} mt={26} />
    </fieldset>
  );
}

/** Who decides on a first request; an automatic approval is still an approval with a relationship. */
export function ApprovalSection({ control }: Props) {
  const { t } = useTranslation();
  const mode = useWatch({ control, name: "approval.mode" });
  const { fields, append, remove } = useFieldArray({ control, name: "approval.conditions" });
  return (
    <FormSection legend={t("site.approval")} hint={t("site.approvalHint")}>
      <FormSelect
        control={control}
        name="approval.mode"
        label={t("site.approvalMode")}
        data={approvalModeValues.map((value) => ({ value, label: t(`approvalMode.${value}`) }))}
      />
      {mode === "AUTO" && (
        <div className={classes.wide}>
          <p className={classes.note}>{t(fields.length > 0 ? "site.allConditions" : "site.noConditions")}</p>
          {fields.map(({ id }, index) => (
            <ConditionRow key={id} control={control} index={index} onRemove={() => remove(index)} />
          ))}
          <Button
            variant="default"
            size="xs"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => append({ field: "country", values: [] })}
          >
            {t("site.addCondition")}
          </Button>
        </div>
      )}
    </FormSection>
  );
}
