import { SaveButton } from "@kontor/kit/forms/api-form";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group } from "@mantine/core";
import { useState } from "react";

type Deletion = { name: string; busy: boolean; onConfirm: () => void };
type Props = { isNew: boolean; deletion?: Deletion };

function DeleteButton({ name, busy, onConfirm }: Deletion) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="subtle" color="red" c="var(--k-danger)" onClick={() => setAsking(true)}>
        {t("action.delete")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("offers.deleteTitle", { name })}
        confirmLabel={t("action.delete")}
        danger
        busy={busy}
        onConfirm={() => {
          setAsking(false);
          onConfirm();
        }}
        onClose={() => setAsking(false)}
      >
        {t("offers.deleteText")}
      </ConfirmDialog>
    </>
  );
}

/** Below the form of an offer. */
export function FormButtons({ isNew, deletion }: Props) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" gap="xs">
      {deletion ? <DeleteButton {...deletion} /> : <span />}
      <SaveButton>{t(isNew ? "action.create" : "action.save")}</SaveButton>
    </Group>
  );
}
