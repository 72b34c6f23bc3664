import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormSwitch, FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Stack } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Service } from "@/domain/offer/offers.queries";
import { FormButtons } from "./form-buttons";
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
  const { t } = useTranslation();
  const notices = useNotices();
  const write = useWriteService();
  const form = useForm<z.infer<ReturnType<typeof useSchema>>>({
    resolver: zodResolver(useSchema()),
    mode: "onTouched",
    defaultValues: {
      code: service?.code ?? "",
      name: service?.name ?? "",
      description: service?.description ?? "",
      active: service?.active ?? true,
    },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["code", "name", "description"]);
  const submit = form.handleSubmit(async ({ code, description, ...input }) => {
    clear();
    const wanted = { ...input, description: description.trim() || null };
    await write.mutateAsync({ code, version: service?.version, input: wanted }).then(() => {
      notices.done(t("offers.saved", { name: input.name }));
      onDone();
    }, refuse);
  });
  return { form, refusal, refuse, submit };
}

function useDeletion(service: Service | undefined, onDone: () => void, refuse: (error: unknown) => void) {
  const { t } = useTranslation();
  const notices = useNotices();
  const remove = useDeleteService();
  if (!service || service.code === BUILT_IN) return undefined;
  const onConfirm = () =>
    void remove.mutateAsync(service).then(() => {
      notices.done(t("offers.deleted", { name: service.name }));
      onDone();
    }, refuse);
  return { name: service.name, busy: remove.isPending, onConfirm };
}

export function ServiceForm({ service, onDone }: Props) {
  const { t } = useTranslation();
  const { form, refusal, refuse, submit } = useServiceForm({ service, onDone });
  const deletion = useDeletion(service, onDone, refuse);
  const { control, formState } = form;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
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
        <FormButtons busy={formState.isSubmitting} isNew={service === undefined} deletion={deletion} />
      </Stack>
    </form>
  );
}
