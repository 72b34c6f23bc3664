import type { Charge } from "@kontor/kit/charges";
import { useNotices } from "@kontor/kit/use-notices";
import { EmptyState } from "@kontor/ui/empty-state";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { type ReactNode, useCallback, useState } from "react";
import type { FindingCode } from "@/domain/price/findings";
import type { Landing } from "./block";
import { cellOf } from "./cells";
import { DraftBar } from "./draft-bar";
import { DraftFoot } from "./draft-foot";
import { FindingChips } from "./finding-chips";
import classes from "./matrix.module.css";
import type { MatrixRow, Owner, OwnerFacts } from "./matrix.queries";
import type { MatrixSearch } from "./matrix.search";
import { MatrixGrid } from "./matrix-grid";
import { everything, selected } from "./selection";
import { SheetDialogs } from "./sheet-dialogs";
import type { DraftState } from "./use-draft";
import { useMatrixGrid } from "./use-matrix-grid";
import { useFindingCounts, useSheet } from "./use-matrix-rows";
import { WhyCell } from "./why-cell";
import { WhyNone } from "./why-none";

export type SheetProps = {
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
  /** what else can be done with all prices of a product */
  rowTool?: (row: MatrixRow) => ReactNode;
};

function useCopyLabel({ facts }: SheetProps): string | undefined {
  const { t } = useTranslation();
  if (facts.listKind === "CUSTOMER") return t("copyPrices.openClass");
  return facts.listKind === "CLASS" ? t("copyPrices.openList") : undefined;
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

/** What answers "?" at a cell, also at one without a price or without a charge. */
function useWhy({ owner, facts }: SheetProps, onClose: () => void) {
  return useCallback(
    (row: MatrixRow, charge: Charge) => {
      const cell = cellOf(row, charge);
      const { listKind, currency } = facts;
      if (!cell) return <WhyNone row={row} charge={charge} onClose={onClose} />;
      return <WhyCell {...{ owner, listKind, currency, row, cell }} onClose={onClose} />;
    },
    [owner, facts, onClose],
  );
}

type Props = SheetProps & { draft: DraftState; rows: readonly MatrixRow[]; loadingMore: boolean };

/** The grid with its tools. */
export function SheetView(props: Props) {
  const { facts, search, draft, rows, editable, onChange } = props;
  const { t } = useTranslation();
  const shown = { edits: draft.log.edits, findings: draft.findings };
  const counts = useFindingCounts(rows, shown);
  const sheet = useSheet(rows, search, shown);
  const copyLabel = useCopyLabel(props);
  const [ofRow, setOfRow] = useState(false);
  const onRowAction = () => {
    if (!copyLabel || !editable) return;
    setOfRow(true);
    onChange({ tool: "copy" });
  };
  const onPasted = usePasteNotice();
  const grid = useMatrixGrid({ sheet, currency: facts.currency, draft, editable, onRowAction, onPasted });
  const { ask, area } = grid;
  const why = useWhy(
    props,
    useCallback(() => ask(undefined), [ask]),
  );
  const onChoose = useCallback((finding?: FindingCode) => onChange({ finding }), [onChange]);
  const close = () => {
    setOfRow(false);
    onChange({ tool: undefined });
  };
  return (
    <>
      {editable && <DraftBar draft={draft} copyLabel={copyLabel} onChange={onChange} />}
      <div className={classes.bar} data-wide>
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
          rowTool={props.rowTool}
          onRowAction={onRowAction}
          why={why}
        />
      )}
      <Text className={classes.hint}>
        {props.loadingMore ? t("matrix.loadingMore") : t(editable ? "matrix.keys" : "matrix.keysReading")}
      </Text>
      {editable && <DraftFoot draft={draft} changeId={props.changeId} search={search} onChange={onChange} />}
      {editable && search.tool && (
        <SheetDialogs
          {...props}
          selection={selected(sheet, area, search)}
          all={everything(sheet, search)}
          sku={sheet.rows[grid.active.row]?.sku}
          ofRow={ofRow}
          onClose={close}
        />
      )}
    </>
  );
}
