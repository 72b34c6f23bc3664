import type { Schema } from "@kontor/api/types";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useQuestion } from "@kontor/kit/forms/use-question";
import { useNotices } from "@kontor/kit/use-notices";
import { EmptyState } from "@kontor/ui/empty-state";
import { formatChange } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text } from "@mantine/core";
import Percent from "lucide-react/icons/percent";
import Plus from "lucide-react/icons/plus";
import { useFieldArray } from "react-hook-form";
import { AdjustmentFields } from "./adjustment-fields";
import classes from "./adjustments.module.css";
import { inputOf, NEW_ROW, present, rowOf, useAdjustmentsSchema } from "./adjustments.schema";
import { type DiscountPreview, DiscountQuestion } from "./discount-question";

function ReadOnly({ items }: { items: Schema<"AdjustmentView">[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (items.length === 0) return <EmptyState title={t("adjustment.none")} icon={<Percent size={22} />} />;
  return items.map((item) => (
    <Text key={item.id}>
      {`${item.label ?? t(`adjustment.scope.${item.scope}`)}: ${formatChange(item.percent, locale)}`}
    </Text>
  ));
}

type Discounts = Schema<"NewAdjustment">[];

type Asked = { preview: DiscountPreview; wanted: Discounts };

export type DiscountWriting = { items: Discounts; overrideReason: string | undefined };

type Props = {
  items: Schema<"AdjustmentView">[];
  editable: boolean;
  /** in the main currency of a class unless another one is named */
  onPreview: (items: Discounts, currency?: string) => Promise<DiscountPreview>;
  onSave: (writing: DiscountWriting) => Promise<unknown>;
};

/** All discounts of a class or a customer that hold now or later; saved as a whole. */
export function AdjustmentsEditor({ editable, onPreview, onSave, ...stored }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const items = present(stored.items);
  const { question, ask } = useQuestion<Asked>();
  const form = useApiForm({
    schema: useAdjustmentsSchema(),
    values: { items: items.map(rowOf) },
    follow: true,
    pointerOf: (pointer) => pointer.replace("/percent", "/discount"),
    save: async (values) => {
      const wanted = values.items.map(inputOf);
      const preview = await onPreview(wanted);
      // what moves no price in any currency is no question
      const moved = preview.currencies.some(({ changed }) => changed > 0);
      const calm = !moved && preview.findings.total === 0;
      const reason = calm ? "" : await ask({ preview, wanted });
      await onSave({ items: wanted, overrideReason: reason || undefined });
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
      {question && (
        <DiscountQuestion
          preview={question.subject.preview}
          onCurrency={(currency) => onPreview(question.subject.wanted, currency)}
          onAnswer={(reason) => question.answer(reason)}
          onClose={() => question.answer(undefined)}
        />
      )}
    </ApiForm>
  );
}
