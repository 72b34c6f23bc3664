import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormSwitch, FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import type { Service } from "@/domain/offer/offers.queries";
import { DeleteButton } from "@/shared/frame/delete-button";
import { FormButtons } from "@/shared/frame/form-buttons";
import { useItemForm } from "@/shared/frame/use-item-form";
import { useDeleteService, useWriteService } from "./offers.queries";

type Props = { service: Service | undefined; onDone: () => void };

/** Catalogues release it, so it stays. */
const BUILT_IN = "ORDER";

function useSchema() {
  const { t } = useTranslation();
  return z.object({
    code: z.string().regex(/^[A-Z][A-Z0-9_-]{0,29}$/, t("offers.codeError")),
    name: z.string().trim().min(1, t("fieldError.required")),
    description: z.string(),
    active: z.boolean(),
  });
}

function useServiceForm({ service, onDone }: Props) {
  const write = useWriteService();
  return useItemForm({
    schema: useSchema(),
    values: {
      code: service?.code ?? "",
      name: service?.name ?? "",
      description: service?.description ?? "",
      active: service?.active ?? true,
    },
    save: ({ code, description, ...input }) =>
      write.mutateAsync({
        code,
        version: service?.version,
        input: { ...input, description: description.trim() || null },
      }),
    onDone,
  });
}

export function ServiceForm({ service, onDone }: Props) {
  const { t } = useTranslation();
  const form = useServiceForm({ service, onDone });
  const remove = useDeleteService();
  const { control } = form;
  return (
    <ApiForm form={form}>
      <FormText
        control={control}
        name="code"
        label={t("offers.code")}
        description={t("offers.codeHint")}
        disabled={service !== undefined}
        data-autofocus={service === undefined || undefined}
      />
      <FormText control={control} name="name" label={t("offers.name")} maxLength={100} />
      <FormTextarea control={control} name="description" label={t("offers.description")} maxLength={500} />
      <FormSwitch
        control={control}
        name="active"
        label={t("offers.onOffer")}
        description={t("offers.onOfferHint")}
      />
      <FormButtons isNew={!service}>
        {service && service.code !== BUILT_IN && (
          <DeleteButton name={service.name} item={service} remove={remove} onDeleted={onDone} />
        )}
      </FormButtons>
    </ApiForm>
  );
}
