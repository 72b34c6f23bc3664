import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormSelect, FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Group, Stack } from "@mantine/core";
import { useRef } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useCurrencyOptions } from "@/shared/use-reference";
import type { CustomerClass } from "./classes.queries";

type ClassInput = { name: string; description: string | null; position: number | null; currency: string };

type Props = {
  initial?: CustomerClass;
  currency: string;
  submitLabel: string;
  onSave: (input: ClassInput) => Promise<void>;
};

function useSchema() {
  const { t } = useTranslation();
  return z.object({
    name: z.string().trim().min(1, t("fieldError.required")),
    description: z.string().trim(),
    position: z.string().regex(/^\d*$/, t("fieldError.number")),
    currency: z.string().min(1, t("fieldError.required")),
  });
}

function useClassForm({ initial, currency }: Pick<Props, "initial" | "currency">) {
  return useForm({
    resolver: zodResolver(useSchema()),
    mode: "onTouched",
    defaultValues: {
      name: initial?.name ?? "",
      description: initial?.description ?? "",
      position: initial ? String(initial.position) : "",
      currency: initial?.currency ?? currency,
    },
  });
}

export function ClassForm({ initial, currency, submitLabel, onSave }: Props) {
  const { t } = useTranslation();
  const currencies = useCurrencyOptions();
  const form = useClassForm({ initial, currency });
  const { refusal, refuse, clear } = useRefusal(form, ["name", "description", "position", "currency"]);
  const released = useRef(false);
  const { control, formState } = form;
  const submit = form.handleSubmit(async ({ position, description, ...rest }) => {
    clear();
    const input = {
      ...rest,
      description: description || null,
      position: position === "" ? null : Number(position),
    };
    released.current = true;
    await onSave(input).catch((error: unknown) => {
      released.current = false;
      refuse(error);
    });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
        <FormText control={control} name="name" label={t("class.name")} withAsterisk data-autofocus />
        <FormTextarea control={control} name="description" label={t("class.description")} />
        <FormText
          control={control}
          name="position"
          label={t("class.position")}
          description={t("class.positionHint")}
          inputMode="numeric"
        />
        <FormSelect
          control={control}
          name="currency"
          label={t("field.currency")}
          description={t("class.currencyHint")}
          data={currencies}
          searchable
          withAsterisk
        />
        <Group justify="flex-end">
          <SubmitButton loading={formState.isSubmitting}>{submitLabel}</SubmitButton>
        </Group>
      </Stack>
      <UnsavedGuard dirty={formState.isDirty} released={released} inDialog />
    </form>
  );
}
