import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormSwitch, FormText } from "@kontor/kit/forms/fields";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import type { CatalogueGroup } from "@/domain/offer/offers.queries";
import { FormButtons } from "./form-buttons";
import { useDeleteGroup, useWriteGroup } from "./offers.queries";
import { useOfferForm } from "./use-offer-form";

type Props = { group: CatalogueGroup | undefined; onDone: () => void };

function useSchema() {
  const { t } = useTranslation();
  return z.object({ name: z.string().trim().min(1, t("fieldError.required")), exclusive: z.boolean() });
}

function useGroupForm({ group, onDone }: Props) {
  const write = useWriteGroup(group);
  const remove = useDeleteGroup();
  return useOfferForm({
    schema: useSchema(),
    values: { name: group?.name ?? "", exclusive: group?.exclusive ?? false },
    save: write.mutateAsync,
    removal: group && {
      name: group.name,
      busy: remove.isPending,
      remove: () => remove.mutateAsync(group),
    },
    onDone,
  });
}

export function GroupForm(props: Props) {
  const { t } = useTranslation();
  const { form, deletion } = useGroupForm(props);
  const { control } = form;
  return (
    <ApiForm form={form}>
      <FormText control={control} name="name" label={t("offers.name")} maxLength={100} data-autofocus />
      <FormSwitch
        control={control}
        name="exclusive"
        label={t("offers.exclusive")}
        description={t("offers.exclusiveHint")}
      />
      <FormButtons isNew={props.group === undefined} deletion={deletion} />
    </ApiForm>
  );
}
