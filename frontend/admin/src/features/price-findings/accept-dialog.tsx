import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Finding } from "@/domain/price/findings";
import { useAccept, useTakeBack } from "./price-findings.queries";

const USUAL_DAYS = "90";
const MOST_DAYS = 365;

type Props = { findings: Finding[]; onClose: () => void; onDone: () => void };

function daysOf(text: string): number | undefined {
  const days = Number(text);
  return /^\d{1,3}$/.test(text.trim()) && days >= 1 && days <= MOST_DAYS ? days : undefined;
}

/** Says how many were accepted, with the way back, and how many were not. */
function useAccepting() {
  const { t } = useTranslation();
  const notices = useNotices();
  const accept = useAccept();
  const takeBack = useTakeBack();
  const run = async (findings: Finding[], days: number, reason: string) => {
    const ids = findings.flatMap(({ review }) => review?.id ?? []);
    const result = await accept.mutateAsync({ findings: ids, days, reason });
    const made = result.items.flatMap(({ acceptanceId }) => acceptanceId ?? []);
    if (made.length > 0) {
      notices.undoable(t("findings.acceptedNow", { count: result.accepted }), async () => {
        for (const id of made) await takeBack.mutateAsync(id);
      });
    }
    if (result.left > 0) notices.warn(t("findings.leftOpen", { count: result.left }));
  };
  return { run, state: accept };
}

/** Takes findings out of the way for a while, with a reason that is kept. */
export function AcceptDialog({ findings, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { run, state } = useAccepting();
  const [text, setText] = useState(USUAL_DAYS);
  const [reason, setReason] = useState("");
  const days = daysOf(text);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (days === undefined || reason.trim() === "" || state.isPending) return;
    // awaited, because this dialog goes away with its findings, and the callbacks of mutate() with it
    await run(findings, days, reason.trim()).then(onDone, () => undefined);
  };
  return (
    <Dialog opened title={t("findings.acceptTitle", { count: findings.length })} onClose={onClose} size="md">
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {state.isError && <Refusal error={state.error} />}
          <Text size="sm">{t("findings.acceptText")}</Text>
          <TextInput
            label={t("findings.days")}
            inputMode="numeric"
            maxLength={3}
            w={140}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={days === undefined && t("findings.daysError", { most: MOST_DAYS })}
            withAsterisk
          />
          <Textarea
            label={t("findings.reason")}
            description={t("findings.reasonHint")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={500}
            autosize
            minRows={2}
            withAsterisk
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button
              type="submit"
              loading={state.isPending}
              disabled={days === undefined || reason.trim() === ""}
            >
              {t("findings.acceptFor", { count: days ?? 0 })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
