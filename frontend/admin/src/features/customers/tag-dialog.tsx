import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Stack, TagsInput } from "@mantine/core";
import { useState } from "react";
import type { Customer } from "./customers.queries";

const MOST = 20;

type Props = { customers: readonly Customer[]; onClose: () => void; onDone: () => void };

const useTagCustomers = () =>
  useWrite("post", "/api/v1/customers:batch-tags", (body: Schema<"CustomerTagging">) => ({ body }));

function tagsOf(customers: readonly Customer[]): string[] {
  return [...new Set(customers.flatMap(({ tags }) => tags))].sort();
}

/** Tags that all of the marked customers get or lose together. */
export function TagDialog({ customers, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const tagging = useTagCustomers();
  const known = tagsOf(customers);
  const save = () =>
    tagging.mutate(
      { ids: customers.map(({ id }) => id), add, remove },
      {
        onSuccess: ({ changed }) => {
          notices.done(t("bulk.tagged", { count: changed }));
          onDone();
        },
        onError: notices.failed,
      },
    );
  return (
    <Dialog opened title={t("bulk.tagsTitle", { count: customers.length })} onClose={onClose} size="md">
      <Stack>
        <TagsInput label={t("bulk.addTags")} data={known} value={add} onChange={setAdd} maxTags={MOST} />
        <TagsInput
          label={t("bulk.removeTags")}
          data={known}
          value={remove}
          onChange={setRemove}
          maxTags={MOST}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button loading={tagging.isPending} disabled={add.length + remove.length === 0} onClick={save}>
            {t("bulk.saveTags")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
