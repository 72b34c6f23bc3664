import { laterPricesValues } from "@kontor/api/schema";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormSelect, FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Radio, SimpleGrid } from "@mantine/core";
import type { ReactNode } from "react";
import { type Control, useController, useWatch } from "react-hook-form";
import type { PriceChange } from "@/domain/price/price-changes.queries";
import { useEditChange } from "./price-changes.queries";

function useSchema() {
  const { t } = useTranslation();
  return z
    .object({
      name: z.string().trim().min(1, t("fieldError.required")),
      when: z.enum(["now", "later"]),
      effectiveFrom: z.string(),
      effectiveUntil: z.string(),
      laterPrices: z.enum(laterPricesValues),
    })
    .superRefine(({ when, effectiveFrom }, context) => {
      if (when === "now" || effectiveFrom !== "") return;
      context.addIssue({ code: "custom", path: ["effectiveFrom"], message: t("fieldError.required") });
    });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

function valuesOf({ name, effectiveFrom, effectiveUntil, laterPrices }: PriceChange): Values {
  return {
    name,
    when: effectiveFrom ? "later" : "now",
    effectiveFrom: effectiveFrom ?? "",
    effectiveUntil: effectiveUntil ?? "",
    laterPrices,
  };
}

function WhenField({ control }: { control: Control<Values> }) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: "when" });
  return (
    <Radio.Group {...field} label={t("change.effective")}>
      <Group mt={8}>
        <Radio value="now" label={t("change.now")} />
        <Radio value="later" label={t("change.later")} />
      </Group>
    </Radio.Group>
  );
}

/** What becomes of prices that the change meets; they can begin after it only if it ends. */
function LaterField({ control }: { control: Control<Values> }) {
  const { t } = useTranslation();
  const [until, chosen] = useWatch({ control, name: ["effectiveUntil", "laterPrices"] });
  const offered = laterPricesValues.filter(
    (value) => value !== "SHIFT" || until !== "" || chosen === "SHIFT",
  );
  const data = offered.map((value) => ({ value, label: t(`laterPrices.${value}`) }));
  return (
    <FormSelect
      control={control}
      name="laterPrices"
      label={t("change.laterPrices")}
      data={data}
      allowDeselect={false}
    />
  );
}

function Fields({ control, later }: { control: Control<Values>; later: boolean }) {
  const { t } = useTranslation();
  const when = useWatch({ control, name: "when" });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }}>
      <FormText control={control} name="name" label={t("change.name")} />
      <WhenField control={control} />
      {when === "later" && (
        <FormText control={control} name="effectiveFrom" label={t("validity.from")} type="date" />
      )}
      <FormText control={control} name="effectiveUntil" label={t("validity.until")} type="date" />
      {later && <LaterField control={control} />}
    </SimpleGrid>
  );
}

type Props = {
  change: PriceChange;
  editable: boolean;
  /** the change meets prices that were published for later days */
  meetsLater: boolean;
  children: ReactNode;
};

/** The name and the days of a draft; its actions stand beside them. */
export function ChangeSettings({ change, editable, meetsLater, children }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const edit = useEditChange(change);
  const form = useApiForm({
    schema: useSchema(),
    values: valuesOf(change),
    follow: true,
    save: async ({ name, when, effectiveFrom, effectiveUntil, laterPrices }) => {
      const input = {
        name,
        effectiveFrom: when === "later" ? effectiveFrom : null,
        effectiveUntil: effectiveUntil || null,
        laterPrices,
      };
      await edit.mutateAsync(input);
      notices.done(t("change.saved"));
    },
  });
  const { isDirty } = form.formState;
  return (
    <Panel title={t("change.about")}>
      <ApiForm form={form} guard="page" plain>
        <fieldset disabled={!editable} style={{ border: 0, margin: 0, padding: 0 }}>
          <Fields control={form.control} later={meetsLater || change.laterPrices !== "KEEP"} />
        </fieldset>
        <Group justify="flex-end" mt="md">
          {isDirty ? <SaveButton variant="default">{t("change.saveFirst")}</SaveButton> : children}
        </Group>
      </ApiForm>
    </Panel>
  );
}
