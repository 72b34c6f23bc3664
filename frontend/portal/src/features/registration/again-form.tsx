import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { SubmitButton } from "@kontor/ui/submit-button";
import { useTranslation } from "@kontor/ui/use-translation";
import { Stack, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { usePortal } from "@/shared/portal";
import { useApplyAgain } from "./registration.queries";

/** Asks once more for what was rejected. */
export function AgainForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const { name } = usePortal();
  const notices = useNotices();
  const apply = useApplyAgain(token);
  const [note, setNote] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply.mutate(note.trim() || null, { onSuccess: () => notices.done(t("again.done")) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {apply.isError && <Refusal error={apply.error} />}
        <Textarea
          label={t("again.note")}
          description={t("again.noteHint", { name })}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
        />
        <SubmitButton size="md" loading={apply.isPending}>
          {t("again.submit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}
