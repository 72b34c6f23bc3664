import type { Schema } from "@kontor/api/types";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { EmptyState } from "@kontor/ui/empty-state";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text } from "@mantine/core";
import Percent from "lucide-react/icons/percent";
import Plus from "lucide-react/icons/plus";
import { useFieldArray } from "react-hook-form";
import { AdjustmentFields } from "./adjustment-fields";
import classes from "./adjustments.module.css";
import { inputOf, NEW_ROW, rowOf, useAdjustmentsSchema } from "./adjustments.schema";

function ReadOnly({ items }: { items: Schema<"AdjustmentView">[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return <EmptyState title={t("adjustment.none")} icon={<Percent size={22} />} />;
  return items.map((item) => (
    <Text key={item.id}>{`${item.label ?? t(`adjustment.scope.${item.scope}`)}: ${item.percent} %`}</Text>
  ));
}

type Props = {
  items: Schema<"AdjustmentView">[];
  editable: boolean;
  onSave: (items: Schema<"NewAdjustment">[]) => Promise<unknown>;
};

/** All percentages of a class or a customer; saved as a whole. */
export function AdjustmentsEditor({ items, editable, onSave }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const form = useApiForm({
    schema: useAdjustmentsSchema(),
    values: { items: items.map(rowOf) },
    follow: true,
    save: async (values) => {
      await onSave(values.items.map(inputOf));
      notices.done(t("adjustment.saved"));
    },
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "items" });
  if (!editable) return <ReadOnly items={items} />;
  return (
    <ApiForm form={form} guard="page" plain>
      {fields.length === 0 && (
        <EmptyState title={t("adjustment.none")} icon={<Percent size={22} />}>
          {t("adjustment.noneText")}
        </EmptyState>
      )}
      <ul className={classes.rows}>
        {fields.map((field, index) => (
          <AdjustmentFields
            key={field.id}
            control={form.control}
            index={index}
            onRemove={() => remove(index)}
          />
        ))}
      </ul>
      <Group justify="space-between" mt="md">
        <Button
          variant="default"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => append(NEW_ROW)}
        >
          {t("adjustment.add")}
        </Button>
        <SaveButton changed />
      </Group>
    </ApiForm>
  );
}
