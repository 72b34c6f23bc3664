import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import { useState } from "react";
import { type MailTemplate, useResetTemplate } from "./mails.queries";

/** Back to the text that comes with Kontor. */
export function ResetTemplate({ template }: { template: MailTemplate }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const reset = useResetTemplate(template);
  const [asking, setAsking] = useState(false);
  if (!template.custom) return <span />;
  const confirm = () =>
    reset.mutate(undefined, {
      onSuccess: () => notices.done(t("template.wasReset")),
      onError: notices.failed,
      onSettled: () => setAsking(false),
    });
  return (
    <>
      <Button variant="subtle" color="gray" c="var(--k-text)" onClick={() => setAsking(true)}>
        {t("template.reset")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("template.resetTitle")}
        confirmLabel={t("template.reset")}
        danger
        busy={reset.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t("template.resetText")}
      </ConfirmDialog>
    </>
  );
}
