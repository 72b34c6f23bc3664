import { useRemove } from "@kontor/api/writes";
import { LoadFailure } from "@kontor/kit/failure";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { SubmitButton } from "@kontor/ui/submit-button";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, Group, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Check from "lucide-react/icons/check";
import Trash2 from "lucide-react/icons/trash-2";
import { type FormEvent, useState } from "react";
import { categoryOptionsQuery } from "@/domain/product/use-category-options";
import { useRights } from "@/shared/session";
import { type Category, useCreateCategory, useRenameCategory } from "./products.queries";

function CategoryRow({ category, editable }: { category: Category; editable: boolean }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const rename = useRenameCategory();
  const remove = useRemove("/api/v1/product-categories");
  const [name, setName] = useState(category.name);
  const changed = name.trim() !== "" && name.trim() !== category.name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!changed) return;
    rename.mutate(
      { ...category, name: name.trim() },
      { onSuccess: () => notices.done(t("item.saved", { name: name.trim() })), onError: notices.failed },
    );
  };
  if (!editable) return <Text>{category.name}</Text>;
  return (
    <form onSubmit={submit}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={t("categories.nameOf", { name: category.name })}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Text size="sm" c="var(--k-muted)" miw={84} ta="right">
          {t("categories.products", { count: category.productCount })}
        </Text>
        <ActionIcon
          type="submit"
          variant="subtle"
          size="lg"
          disabled={!changed}
          loading={rename.isPending}
          aria-label={t("categories.save", { name: category.name })}
        >
          <Check size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          loading={remove.isPending}
          aria-label={t("categories.delete", { name: category.name })}
          onClick={() =>
            remove.mutate(category, {
              onSuccess: () => notices.done(t("item.deleted", { name: category.name })),
              onError: notices.failed,
            })
          }
        >
          <Trash2 size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </form>
  );
}

function NewCategory() {
  const { t } = useTranslation();
  const notices = useNotices();
  const create = useCreateCategory();
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    create.mutate({ name: name.trim() }, { onSuccess: () => setName(""), onError: notices.failed });
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-end">
        <TextInput
          flex={1}
          label={t("categories.new")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SubmitButton loading={create.isPending}>{t("action.add")}</SubmitButton>
      </Group>
    </form>
  );
}

export function CategoriesDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const editable = useRights()("products:write");
  const { data, isError, error, refetch } = useQuery(categoryOptionsQuery);
  return (
    <Dialog opened={opened} title={t("categories.title")} onClose={onClose} size="lg">
      <Stack gap="sm">
        {isError && <LoadFailure error={error} onRetry={() => void refetch()} />}
        {data?.items.map((category) => (
          <CategoryRow key={`${category.id}-${category.version}`} category={category} editable={editable} />
        ))}
        {data?.items.length === 0 && <Text c="var(--k-muted)">{t("categories.none")}</Text>}
        {editable && <NewCategory />}
      </Stack>
    </Dialog>
  );
}
