import { toProblem } from "@kontor/api/problem";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormSelect, FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { FormActions } from "@kontor/kit/forms/form-section";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { LinkButton } from "@kontor/kit/link-button";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Control, useController, useWatch } from "react-hook-form";
import { type ChosenCustomer, CustomerPicker } from "@/domain/customer/customer-picker";
import { type DeletionPreview, useDeleteCustomer } from "./life.queries";

type Props = { preview: DeletionPreview; onStale: () => Promise<unknown> };

function useSchema({ number, heldCount }: DeletionPreview) {
  const { t } = useTranslation();
  const required = t("fieldError.required");
  return z
    .object({
      held: z.enum(["", "END", "MOVE"]).refine((held) => heldCount === 0 || held !== "", required),
      moveToId: z.string(),
      number: z
        .string()
        .trim()
        .refine((typed) => typed === number, t("fieldError.wrong-number")),
      reason: z.string().trim().min(1, required),
    })
    .refine(({ held, moveToId }) => held !== "MOVE" || moveToId !== "", {
      path: ["moveToId"],
      message: required,
    });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

function useDeletionForm({ preview, onStale }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const remove = useDeleteCustomer(preview.customerId);
  const values: Values = { held: "", moveToId: "", number: "", reason: "" };
  return useApiForm({
    schema: useSchema(preview),
    values,
    save: async ({ held, moveToId, number, reason }) => {
      await remove.mutateAsync({
        fingerprint: preview.fingerprint,
        number,
        reason,
        held: held || null,
        moveToId: held === "MOVE" ? moveToId : null,
      });
      notices.done(t("life.deleted", { name: preview.displayName, count: preview.restoreDays }));
      await navigate({ to: "/customers" });
    },
    onFailed: async (error) => {
      if (toProblem(error).code === "preview-changed") await onStale();
      return false;
    },
  });
}

/** The customer that gets what the deleted one has. */
function Receiver({ control }: { control: Control<Values> }) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: "moveToId" });
  const [chosen, setChosen] = useState<ChosenCustomer>();
  return (
    <CustomerPicker
      ref={field.ref}
      label={t("life.moveTo")}
      onBlur={field.onBlur}
      value={chosen}
      onChange={(customer) => {
        setChosen(customer);
        field.onChange(customer?.id ?? "");
      }}
      error={fieldState.error?.message}
    />
  );
}

function Held({ control, count }: { control: Control<Values>; count: number }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const held = useWatch({ control, name: "held" });
  return (
    <>
      <FormSelect
        control={control}
        name="held"
        label={t("life.held", { count, number: formatNumber(count, locale) })}
        data={[
          { value: "END", label: t("life.held.END") },
          { value: "MOVE", label: t("life.held.MOVE") },
        ]}
      />
      {held === "MOVE" && <Receiver control={control} />}
    </>
  );
}

/** The decision, the number and the reason: what nobody does by a slip of the hand. */
export function DeletionForm(props: Props) {
  const { t } = useTranslation();
  const form = useDeletionForm(props);
  const { control } = form;
  const { customerId, number, heldCount } = props.preview;
  return (
    <ApiForm form={form} guard="page">
      {heldCount > 0 && <Held control={control} count={heldCount} />}
      <FormTextarea
        control={control}
        name="reason"
        label={t("field.reason")}
        description={t("life.reasonHint")}
        maxLength={500}
      />
      <FormText
        control={control}
        name="number"
        label={t("life.number")}
        description={t("life.numberHint", { number })}
        autoComplete="off"
        spellCheck={false}
      />
      <FormActions>
        <LinkButton to="/customers/$customerId" params={{ customerId }} variant="default">
          {t("action.cancel")}
        </LinkButton>
        <SaveButton color="red">{t("life.delete")}</SaveButton>
      </FormActions>
    </ApiForm>
  );
}
