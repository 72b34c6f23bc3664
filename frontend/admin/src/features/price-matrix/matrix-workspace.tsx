import { LoadFailure } from "@kontor/kit/failure";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { formatDay } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton, Stack } from "@mantine/core";
import { type SheetProps, SheetView } from "./sheet-view";
import { type DraftState, useDraft } from "./use-draft";
import { useMatrixRows } from "./use-matrix-rows";

const ROWS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

function Waiting() {
  const { t } = useTranslation();
  return (
    <Stack role="status" aria-label={t("loading")} gap={8}>
      {ROWS.map((row) => (
        <Skeleton key={row} height={28} radius="sm" />
      ))}
    </Stack>
  );
}

/** Cells that cannot be read or were refused are not in the draft, nor is what waits or failed to be sent. */
function isUnsaved({ log, errors, saving }: DraftState): boolean {
  const unread = [...log.edits.values()].some((edit) => edit.invalid);
  return unread || errors.size > 0 || !["clean", "saved"].includes(saving.state);
}

/** The sheet in its four states, with the draft that is edited on it. */
export function MatrixWorkspace(props: SheetProps) {
  const { owner, facts, search, changeId, onChange } = props;
  const { t } = useTranslation();
  const locale = useLocale();
  const { query, rows, loadingMore } = useMatrixRows(owner, { ...search, on: props.on });
  const today = formatDay(new Date().toISOString().slice(0, 10), locale);
  const draft = useDraft({
    owner,
    changeId,
    newName: t("matrix.newName", { name: facts.name, day: today }),
    onCreated: (change) => onChange({ change }),
  });
  if (query.isError && rows.length === 0)
    return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (draft.failure) return <LoadFailure error={draft.failure} onRetry={draft.retry} />;
  if (query.isPending || draft.loading) return <Waiting />;
  return (
    <>
      <SheetView {...props} draft={draft} rows={rows} loadingMore={loadingMore} />
      <UnsavedGuard dirty={isUnsaved(draft)} shownBy="currency" />
    </>
  );
}
