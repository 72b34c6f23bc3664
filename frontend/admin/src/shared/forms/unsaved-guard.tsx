import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useBlocker } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

type Props = {
  dirty: boolean;
  /** a dialog is left by any step, a page only by going to another one */
  inDialog?: boolean;
};

/** Asks before unsaved input is lost. */
export function UnsavedGuard({ dirty, inDialog = false }: Props) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && (inDialog || current.pathname !== next.pathname),
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={blocker.status === "blocked"}
      title={t("unsaved.title")}
      confirmLabel={t("unsaved.leave")}
      danger
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      {t("unsaved.text")}
    </ConfirmDialog>
  );
}
