import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { DayField } from "@kontor/ui/day-field";
import { Dialog } from "@kontor/ui/dialog";
import { SubmitButton } from "@kontor/ui/submit-button";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { nameOf } from "./association-name";
import { type Association, useEndAssociations } from "./associations.queries";

type Props = { associations: Association[]; onClose: () => void; onDone?: () => void };

function EndForm({ associations, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const end = useEndAssociations();
  const [on, setOn] = useState("");
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    end.mutate(
      { ids: associations.map(({ id }) => id), on: on || null, reason: reason.trim() || null },
      {
        onSuccess: () => {
          notices.done(t("association.ended", { count: associations.length }));
          onDone?.();
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {end.isError && <Refusal error={end.error} />}
        <Text size="sm">{t("association.endText")}</Text>
        <DayField
          label={t("association.lastDay")}
          description={t("association.lastDayHint")}
          value={on}
          onChange={setOn}
          data-autofocus
        />
        <TextInput
          label={t("association.reason")}
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <SubmitButton loading={end.isPending}>{t("association.end")}</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}

/** Lets one or many associations end, today or on a later day. */
export function EndDialog(props: Props) {
  const { t } = useTranslation();
  const [first] = props.associations;
  const count = props.associations.length;
  const title =
    count === 1 && first
      ? t("association.endTitle", { name: nameOf(first) })
      : t("association.endTitleMany", { count });
  return (
    <Dialog opened title={title} onClose={props.onClose} size="md">
      <EndForm {...props} />
    </Dialog>
  );
}
