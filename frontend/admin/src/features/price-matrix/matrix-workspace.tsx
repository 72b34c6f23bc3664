import type { Charge } from "@kontor/kit/charges";
import { LoadFailure } from "@kontor/kit/failure";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { useNotices } from "@kontor/kit/use-notices";
import { EmptyState } from "@kontor/ui/empty-state";
import { formatDay } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton, Stack, Text } from "@mantine/core";
import { type ReactNode, useCallback, useRef } from "react";
import type { FindingCode } from "@/domain/price/findings";
import { completed, type Landing } from "./block";
import { BulkEditDialog } from "./bulk-edit-dialog";
import { cellOf } from "./cells";
import { DraftBar } from "./draft-bar";
import { FindingChips } from "./finding-chips";
import classes from "./matrix.module.css";
import type { MatrixRow, Owner, OwnerFacts } from "./matrix.queries";
import type { MatrixSearch } from "./matrix.search";
import { MatrixGrid } from "./matrix-grid";
import { type DraftState, useDraft } from "./use-draft";
import { useMatrixGrid } from "./use-matrix-grid";
import { useFindingCounts, useMatrixRows, useSheet } from "./use-matrix-rows";
import { WhyCell } from "./why-cell";

type Props = {
  owner: Owner;
  facts: OwnerFacts;
  search: MatrixSearch;
  changeId: string | undefined;
  /** the day on which the draft begins to apply; what stands before it is edited */
  on: string | undefined;
  editable: boolean;
  onChange: (part: MatrixSearch) => void;
  /** what narrows the rows down, beside what the guard says */
  filters: ReactNode;
};

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

function useCopyLabel({ facts }: Props): string | undefined {
  const { t } = useTranslation();
  if (facts.listKind === "CUSTOMER") return t("ownPrices.copy");
  return facts.listKind === "CLASS" ? t("classPrices.copy") : undefined;
}

/** Says what a paste did that the cells do not show by themselves. */
function usePasteNotice() {
  const { t } = useTranslation();
  const notices = useNotices();
  return ({ lost, passedOver }: Landing) => {
    if (lost > 0) notices.warn(t("matrix.pasteLost", { count: lost }));
    else if (passedOver) notices.done(t("matrix.pastePassedOver"));
  };
}

type SheetProps = Props & { draft: DraftState; rows: readonly MatrixRow[]; loadingMore: boolean };

function SheetView(props: SheetProps) {
  const { owner, facts, search, draft, rows, editable, onChange } = props;
  const { t } = useTranslation();
  const shown = { edits: draft.log.edits, findings: draft.findings };
  const counts = useFindingCounts(rows, shown);
  const sheet = useSheet(rows, search, shown);
  const copyLabel = useCopyLabel(props);
  const latest = useRef({ sheet, edits: draft.log.edits, area: { top: 0, bottom: 0 } });
  // stable, because the focus walks through the grid far more often than anything around it changes
  const copyRows = useCallback(
    (from: number, to: number) => {
      const now = latest.current;
      draft.change(completed(now.sheet.rows.slice(from, to + 1), now.edits));
    },
    [draft.change],
  );
  const onRowAction = (row: number) => copyLabel && editable && copyRows(row, row);
  const onPasted = usePasteNotice();
  const grid = useMatrixGrid({ sheet, currency: facts.currency, draft, editable, onRowAction, onPasted });
  latest.current = { sheet, edits: draft.log.edits, area: grid.area };
  const onCopySelection = useCallback(
    () => copyRows(latest.current.area.top, latest.current.area.bottom),
    [copyRows],
  );
  const onChoose = useCallback((finding?: FindingCode) => onChange({ finding }), [onChange]);
  const { ask } = grid;
  const why = useCallback(
    (row: MatrixRow, charge: Charge) => {
      const cell = cellOf(row, charge);
      if (!cell) return null;
      const { listKind, currency } = facts;
      return <WhyCell {...{ owner, listKind, currency, row, cell }} onClose={() => ask(undefined)} />;
    },
    [owner, facts, ask],
  );
  return (
    <>
      {editable && (
        <DraftBar
          draft={draft}
          changeId={props.changeId}
          search={search}
          copyLabel={copyLabel}
          onChange={onChange}
          onCopySelection={onCopySelection}
        />
      )}
      <div className={classes.bar}>
        {props.filters}
        <FindingChips counts={counts} chosen={search.finding} onChoose={onChoose} />
      </div>
      {sheet.rows.length === 0 ? (
        <EmptyState title={t("grid.none")}>{t("matrix.noneText")}</EmptyState>
      ) : (
        <MatrixGrid
          label={t("matrix.grid", { name: facts.name })}
          currency={facts.currency}
          sheet={sheet}
          rowCount={sheet.rows.length}
          draft={draft}
          grid={grid}
          editable={editable}
          copyLabel={copyLabel}
          onRowAction={onRowAction}
          why={why}
        />
      )}
      <Text className={classes.hint}>
        {props.loadingMore ? t("matrix.loadingMore") : t(editable ? "matrix.keys" : "matrix.keysReading")}
      </Text>
      {search.dialog === "edit" && editable && (
        <BulkEditDialog {...props} onClose={() => onChange({ dialog: undefined })} onApplied={draft.reload} />
      )}
    </>
  );
}

/** The sheet in its four states, with the draft that is edited on it. */
export function MatrixWorkspace(props: Props) {
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
  const unread = [...draft.log.edits.values()].some((edit) => edit.invalid);
  const unsaved = unread || draft.saving.state === "failed" || draft.saving.state === "waiting";
  return (
    <>
      <SheetView {...props} draft={draft} rows={rows} loadingMore={loadingMore} />
      <UnsavedGuard dirty={unsaved} />
    </>
  );
}
