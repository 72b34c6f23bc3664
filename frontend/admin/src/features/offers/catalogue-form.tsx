import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormMultiSelect, FormSelect, FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import type { Control } from "react-hook-form";
import { type Catalogue, groupsQuery } from "@/domain/offer/offers.queries";
import { categoryOptionsQuery } from "@/domain/product/use-category-options";
import { FormButtons } from "./form-buttons";
import { useDeleteCatalogue, useWriteCatalogue } from "./offers.queries";
import { useOfferForm } from "./use-offer-form";

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
  const remove = useDeleteCatalogue();
  return useOfferForm({
    schema: useSchema(),
    values: {
      name: catalogue?.name ?? "",
      groupId: catalogue?.groupId ?? "",
      description: catalogue?.description ?? "",
      categoryIds: catalogue?.categoryIds ?? [],
    },
    save: ({ groupId, description, ...input }) =>
      write.mutateAsync({ ...input, groupId: groupId || null, description: description.trim() || null }),
    removal: catalogue && {
      name: catalogue.name,
      busy: remove.isPending,
      remove: () => remove.mutateAsync(catalogue),
    },
    onDone,
  });
}

export function CatalogueForm(props: Props) {
  const { t } = useTranslation();
  const { data: groups } = useQuery(groupsQuery);
  const { form, deletion } = useCatalogueForm(props);
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
      <FormButtons isNew={props.catalogue === undefined} deletion={deletion} />
    </ApiForm>
  );
}
