import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { SubmitButton } from "@kontor/ui/submit-button";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Stack, Switch, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useSaveView } from "./saved-views.queries";

type Props = { page: string; query: string; onClose: () => void };

function SaveViewForm({ page, query, onClose }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const save = useSaveView();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      { page, query, name: name.trim(), shared },
      {
        onSuccess: () => {
          notices.done(t("views.saved", { name: name.trim() }));
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {save.isError && <Refusal error={save.error} />}
        <TextInput
          label={t("views.name")}
          description={t("views.nameHint")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={100}
          required
          data-autofocus
        />
        <Switch
          label={t("views.shared")}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <SubmitButton loading={save.isPending}>{t("action.save")}</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}

export function SaveViewDialog({ opened, ...form }: Props & { opened: boolean }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} title={t("views.save")} onClose={form.onClose} size="md">
      <SaveViewForm {...form} />
    </Dialog>
  );
}
