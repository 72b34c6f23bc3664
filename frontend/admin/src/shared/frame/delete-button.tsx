import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import Trash2 from "lucide-react/icons/trash-2";
import { useState } from "react";

export type Deletion<Item> = {
  /** what it is called in the question and afterwards */
  name: string;
  /** what else goes with it */
  text?: string;
  item: NoInfer<Item>;
  remove: UseMutationResult<unknown, Error, Item>;
  onDeleted: () => unknown;
};

/** Deletes one thing, once the person confirmed it. */
export function DeleteButton<Item>({ name, text, item, remove, onDeleted }: Deletion<Item>) {
  const { t } = useTranslation();
  const notices = useNotices();
  const [asking, setAsking] = useState(false);
  const confirm = () =>
    remove.mutate(item, {
      onSuccess: async () => {
        notices.done(t("item.deleted", { name }));
        await onDeleted();
      },
      onError: notices.failed,
      onSettled: () => setAsking(false),
    });
  return (
    <>
      <Button
        variant="default"
        leftSection={<Trash2 size={15} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t("action.delete")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("item.deleteTitle", { name })}
        confirmLabel={t("action.delete")}
        danger
        busy={remove.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {text ?? t("item.deleteText")}
      </ConfirmDialog>
    </>
  );
}
