import { useRemove } from "@kontor/api/writes";
import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormSwitch, FormText } from "@kontor/kit/forms/fields";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import type { CatalogueGroup } from "@/domain/offer/offers.queries";
import { DeleteButton } from "@/shared/frame/delete-button";
import { FormButtons } from "@/shared/frame/form-buttons";
import { useItemForm } from "@/shared/frame/use-item-form";
import { useWriteGroup } from "./offers.queries";

type Props = { group: CatalogueGroup | undefined; onDone: () => void };

function useSchema() {
  const { t } = useTranslation();
  return z.object({ name: z.string().trim().min(1, t("fieldError.required")), exclusive: z.boolean() });
}

function useGroupForm({ group, onDone }: Props) {
  const write = useWriteGroup(group);
  return useItemForm({
    schema: useSchema(),
    values: { name: group?.name ?? "", exclusive: group?.exclusive ?? false },
    save: write.mutateAsync,
    onDone,
  });
}

export function GroupForm(props: Props) {
  const { t } = useTranslation();
  const form = useGroupForm(props);
  const remove = useRemove("/api/v1/catalogue-groups");
  const { group, onDone } = props;
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
      <FormButtons isNew={!group}>
        {group && <DeleteButton name={group.name} item={group} remove={remove} onDeleted={onDone} />}
      </FormButtons>
    </ApiForm>
  );
}
