import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormTextarea } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text } from "@mantine/core";
import { usePortal } from "@/shared/portal";
import { useAskForServices } from "./asking";
import type { MyService } from "./overview.queries";

type Props = { service: MyService; onClose: () => void };

function AskForm({ service, onClose }: Props) {
  const { t } = useTranslation();
  const { name } = usePortal();
  const notices = useNotices();
  const ask = useAskForServices();
  const form = useApiForm({
    schema: z.object({ note: z.string() }),
    values: { note: "" },
    mode: "onSubmit",
    save: async ({ note }) => {
      await ask.mutateAsync({ services: [service.code], note: note.trim() || null });
      notices.done(t("ask.done", { service: service.name }));
      onClose();
    },
  });
  return (
    <ApiForm form={form}>
      <Text size="sm">{t("ask.text", { name })}</Text>
      <FormTextarea
        control={form.control}
        name="note"
        label={t("ask.note")}
        description={t("ask.noteHint")}
        maxLength={2000}
        data-autofocus
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <SaveButton>{t("ask.submit")}</SaveButton>
      </Group>
    </ApiForm>
  );
}

export function AskDialog({ service, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened title={t("service.askFor", { service: service.name })} onClose={onClose} size="md">
      <AskForm service={service} onClose={onClose} />
    </Dialog>
  );
}
