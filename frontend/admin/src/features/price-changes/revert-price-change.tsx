import { toProblem } from "@kontor/api/problem";
import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Checkbox, Group, Text, Textarea } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import Undo2 from "lucide-react/icons/undo-2";
import { useState } from "react";
import { type PriceChange, useRevertChange } from "@/domain/price/price-changes.queries";

type Props = { change: PriceChange; opened: boolean; onDialog: (open: boolean) => void };

/** The names of the changes that stand in the way, newest first. */
function laterChanges(error: unknown): string[] {
  const { code, errors } = toProblem(error);
  return code === "changed-since" ? errors.map(({ detail }) => detail) : [];
}

function Question({ change, onDialog }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const revert = useRevertChange(change.id);
  const [reason, setReason] = useState("");
  const [withLater, setWithLater] = useState(false);
  const later = laterChanges(revert.error);
  // awaited, because this dialog goes away once the change is reverted, and the callbacks of mutate() with it
  const confirm = async () => {
    const wanted = { reason: reason.trim(), withLater: withLater || null };
    const reversal = await revert.mutateAsync(wanted).catch(() => undefined);
    if (!reversal) return;
    notices.done(t("revert.done"));
    await navigate({ to: "/price-changes/$changeId", params: { changeId: reversal.id } });
  };
  return (
    <>
      {revert.isError && <Refusal error={revert.error} items={later} />}
      {later.length > 0 && (
        <Checkbox
          mb="md"
          label={t("revert.withLater")}
          checked={withLater}
          onChange={(event) => setWithLater(event.currentTarget.checked)}
        />
      )}
      <Text size="sm" mb="md">
        {t("revert.text")}
      </Text>
      <Textarea
        label={t("publish.reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        withAsterisk
        data-autofocus
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => onDialog(false)}>
          {t("action.cancel")}
        </Button>
        <Button loading={revert.isPending} disabled={reason.trim() === ""} onClick={() => void confirm()}>
          {t("change.revert")}
        </Button>
      </Group>
    </>
  );
}

/** Puts the old prices back as a new change, with a reason. */
export function RevertPriceChange(props: Props) {
  const { t } = useTranslation();
  const { change, opened, onDialog } = props;
  return (
    <>
      <Button variant="default" leftSection={<Undo2 size={15} aria-hidden />} onClick={() => onDialog(true)}>
        {t("change.revert")}
      </Button>
      <Dialog
        opened={opened}
        title={t("revert.title", { name: change.name })}
        onClose={() => onDialog(false)}
        size="md"
      >
        <Question {...props} />
      </Dialog>
    </>
  );
}
