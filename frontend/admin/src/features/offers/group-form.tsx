import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormSwitch, FormText } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Stack } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { CatalogueGroup } from "@/domain/offer/offers.queries";
import { FormButtons } from "./form-buttons";
import { useDeleteGroup, useWriteGroup } from "./offers.queries";

type Props = { group: CatalogueGroup | undefined; onDone: () => void };

function useSchema() {
  const { t } = useTranslation();
  return z.object({ name: z.string().trim().min(1, t("fieldError.required")), exclusive: z.boolean() });
}

function useGroupForm({ group, onDone }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const write = useWriteGroup(group);
  const remove = useDeleteGroup();
  const form = useForm<z.infer<ReturnType<typeof useSchema>>>({
    resolver: zodResolver(useSchema()),
    mode: "onTouched",
    defaultValues: { name: group?.name ?? "", exclusive: group?.exclusive ?? false },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["name", "exclusive"]);
  const submit = form.handleSubmit(async (input) => {
    clear();
    await write.mutateAsync(input).then(() => {
      notices.done(t("offers.saved", { name: input.name }));
      onDone();
    }, refuse);
  });
  const onConfirm = () =>
    group &&
    void remove.mutateAsync(group).then(() => {
      notices.done(t("offers.deleted", { name: group.name }));
      onDone();
    }, refuse);
  const deletion = group && { name: group.name, busy: remove.isPending, onConfirm };
  return { form, refusal, submit, deletion };
}

export function GroupForm(props: Props) {
  const { t } = useTranslation();
  const { form, refusal, submit, deletion } = useGroupForm(props);
  const { control, formState } = form;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
        <FormText control={control} name="name" label={t("offers.name")} maxLength={100} data-autofocus />
        <FormSwitch
          control={control}
          name="exclusive"
          label={t("offers.exclusive")}
          description={t("offers.exclusiveHint")}
        />
        <FormButtons
          busy={formState.isSubmitting}
          isNew={props.group === undefined}
          deletion={deletion || undefined}
        />
      </Stack>
    </form>
  );
}
