import { Refusal } from "@kontor/kit/failure";
import { FormTextarea } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { usePortal } from "@/shared/portal";
import { type MyService, useAskForServices } from "./overview.queries";

type Props = { service: MyService; onClose: () => void };

function AskForm({ service, onClose }: Props) {
  const { t } = useTranslation();
  const { name } = usePortal();
  const notices = useNotices();
  const ask = useAskForServices();
  const form = useForm({ defaultValues: { note: "" } });
  const { refusal, refuse, clear } = useRefusal(form, ["note"]);
  const submit = form.handleSubmit(async ({ note }) => {
    clear();
    try {
      await ask.mutateAsync({ services: [service.code], note: note.trim() || null });
      notices.done(t("ask.done", { service: service.name }));
      onClose();
    } catch (error) {
      refuse(error);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
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
          <SubmitButton loading={ask.isPending}>{t("ask.submit")}</SubmitButton>
        </Group>
      </Stack>
    </form>
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
