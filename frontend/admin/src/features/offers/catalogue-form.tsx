import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormMultiSelect, FormSelect, FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Control, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { type Catalogue, groupsQuery } from "@/domain/offer/offers.queries";
import { categoryOptionsQuery } from "@/domain/product/use-category-options";
import { FormButtons } from "./form-buttons";
import { useDeleteCatalogue, useWriteCatalogue } from "./offers.queries";

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
  const { t } = useTranslation();
  const notices = useNotices();
  const write = useWriteCatalogue(catalogue);
  const remove = useDeleteCatalogue();
  const form = useForm<Values>({
    resolver: zodResolver(useSchema()),
    mode: "onTouched",
    defaultValues: {
      name: catalogue?.name ?? "",
      groupId: catalogue?.groupId ?? "",
      description: catalogue?.description ?? "",
      categoryIds: catalogue?.categoryIds ?? [],
    },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["name", "groupId", "description", "categoryIds"]);
  const submit = form.handleSubmit(async ({ groupId, description, ...input }) => {
    clear();
    const wanted = { ...input, groupId: groupId || null, description: description.trim() || null };
    await write.mutateAsync(wanted).then(() => {
      notices.done(t("offers.saved", { name: input.name }));
      onDone();
    }, refuse);
  });
  const onConfirm = () =>
    catalogue &&
    void remove.mutateAsync(catalogue).then(() => {
      notices.done(t("offers.deleted", { name: catalogue.name }));
      onDone();
    }, refuse);
  const deletion = catalogue && { name: catalogue.name, busy: remove.isPending, onConfirm };
  return { form, refusal, submit, deletion };
}

export function CatalogueForm(props: Props) {
  const { t } = useTranslation();
  const { data: groups } = useQuery(groupsQuery);
  const { form, refusal, submit, deletion } = useCatalogueForm(props);
  const { control, formState } = form;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
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
        <FormButtons
          busy={formState.isSubmitting}
          isNew={props.catalogue === undefined}
          deletion={deletion || undefined}
        />
      </Stack>
    </form>
  );
}
