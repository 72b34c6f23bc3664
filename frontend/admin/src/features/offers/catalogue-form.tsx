import { useRemove } from "@kontor/api/writes";
import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormMultiSelect, FormSelect, FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import type { Control } from "react-hook-form";
import { type Catalogue, groupsQuery } from "@/domain/offer/offers.queries";
import { categoryOptionsQuery } from "@/domain/product/use-category-options";
import { DeleteButton } from "@/shared/frame/delete-button";
import { FormButtons } from "@/shared/frame/form-buttons";
import { useItemForm } from "@/shared/frame/use-item-form";
import { useWriteCatalogue } from "./offers.queries";

type Props = { catalogue: Catalogue | undefined; onDone: () => void };

function useSchema() {
  const { t } = useTranslation();
  return z.object({
    name: z.string().trim().min(1, t("fieldError.required")),
    groupId: z.string(),
    description: z.string(),
    categoryIds: z.array(z.string()),
  });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

function CategoryField({ control }: { control: Control<Values> }) {
  const { t } = useTranslation();
  const { data } = useQuery(categoryOptionsQuery);
  return (
    <FormMultiSelect
      control={control}
      name="categoryIds"
      label={t("offers.categories")}
      description={t("offers.categoriesHint")}
      data={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      searchable
    />
  );
}

function useCatalogueForm({ catalogue, onDone }: Props) {
  const write = useWriteCatalogue(catalogue);
  return useItemForm({
    schema: useSchema(),
    values: {
      name: catalogue?.name ?? "",
      groupId: catalogue?.groupId ?? "",
      description: catalogue?.description ?? "",
      categoryIds: catalogue?.categoryIds ?? [],
    },
    save: ({ groupId, description, ...input }) =>
      write.mutateAsync({ ...input, groupId: groupId || null, description: description.trim() || null }),
    onDone,
  });
}

export function CatalogueForm(props: Props) {
  const { t } = useTranslation();
  const { data: groups } = useQuery(groupsQuery);
  const form = useCatalogueForm(props);
  const remove = useRemove("/api/v1/catalogues");
  const { catalogue, onDone } = props;
  const { control } = form;
  return (
    <ApiForm form={form}>
      <FormText control={control} name="name" label={t("offers.name")} maxLength={100} data-autofocus />
      <FormSelect
        control={control}
        name="groupId"
        label={t("offers.group")}
        data={(groups?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={t("relationship.noGroup")}
        clearable
      />
      <FormTextarea control={control} name="description" label={t("offers.description")} maxLength={500} />
      <CategoryField control={control} />
      <FormButtons isNew={!catalogue}>
        {catalogue && (
          <DeleteButton name={catalogue.name} item={catalogue} remove={remove} onDeleted={onDone} />
        )}
      </FormButtons>
    </ApiForm>
  );
}
