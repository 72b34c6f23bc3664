import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { useBlocker } from "@tanstack/react-router";
import type { RefObject } from "react";

type Props = {
  dirty: boolean;
  /** set once the input is on its way to the server; a ref, because the page may navigate before it renders again */
  released?: RefObject<boolean>;
  /** a dialog is left by any step, a page only by going to another one */
  inDialog?: boolean;
  /** what the page shows is another by this part of the search, too */
  shownBy?: string;
};

const part = (search: object, name: string | undefined): unknown =>
  Object.entries(search).find(([key]) => key === name)?.[1];

/** Asks before unsaved input is lost. */
export function UnsavedGuard({ dirty, released, inDialog = false, shownBy }: Props) {
  const { t } = useTranslation();
  const unsaved = () => dirty && released?.current !== true;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      unsaved() &&
      (inDialog ||
        current.pathname !== next.pathname ||
        part(current.search, shownBy) !== part(next.search, shownBy)),
    enableBeforeUnload: unsaved,
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
