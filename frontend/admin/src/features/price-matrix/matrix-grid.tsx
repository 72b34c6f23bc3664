import { type Charge, chargeKey, useChargeWords } from "@kontor/kit/charges";
import { useTranslation } from "@kontor/ui/use-translation";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, type PointerEvent, type ReactNode, useCallback, useEffect, useRef } from "react";
import { framed } from "@/domain/price/grid-frame";
import type { Place } from "./area";
import type { Sheet } from "./block";
import type { Step } from "./cell-editor";
import { useCellWords } from "./cell-words";
import own from "./matrix.module.css";
import type { MatrixRow } from "./matrix.queries";
import { MatrixRowView } from "./matrix-row";
import type { DraftState } from "./use-draft";
import type { MatrixGridState } from "./use-matrix-grid";

const classes = framed(own);

const ROW_HEIGHT = 36;
const HEAD_HEIGHT = 44;

type Props = {
  label: string;
  currency: string;
  sheet: Sheet;
  rowCount: number;
  draft: Pick<DraftState, "log" | "errors" | "findings">;
  grid: MatrixGridState;
  editable: boolean;
  copyLabel: string | undefined;
  /** what else can be done with all prices of a product; stable, or every row is drawn again */
  rowTool: ((row: MatrixRow) => ReactNode) | undefined;
  onRowAction: (row: number) => void;
  why: (row: MatrixRow, charge: Charge) => ReactNode;
};

function Head({ charges, currency }: { charges: readonly Charge[]; currency: string }) {
  const { t } = useTranslation();
  const words = useChargeWords();
  return (
    <div role="row" aria-rowindex={1} className={classes.head} style={{ height: HEAD_HEIGHT }}>
      <div role="columnheader" aria-colindex={1} className={classes.product}>
        {t("grid.productIn", { currency })}
      </div>
      {charges.map((charge, index) => (
        <div key={chargeKey(charge)} role="columnheader" aria-colindex={index + 2} className={classes.column}>
          <span>{words.action(charge.action)}</span>
          <span className={classes.term}>{words.term(charge.termMonths)}</span>
        </div>
      ))}
    </div>
  );
}

function placeOf(target: EventTarget): Place | undefined {
  const place = target instanceof Element ? target.closest("[data-place]")?.getAttribute("data-place") : null;
  const [row, column] = place?.split(":").map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** Moves the focus after the active cell, whose row is always drawn. */
function useFocus(grid: MatrixGridState) {
  const scroller = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  const asked = useRef(grid.asked);
  // the explanation takes the focus away and gives it back
  if (asked.current && !grid.asked) held.current = true;
  asked.current = grid.asked;
  const { row, column } = grid.active;
  const busy = grid.editing !== undefined || grid.asked !== undefined;
  useEffect(() => {
    if (busy || !held.current) return;
    const cell = scroller.current?.querySelector(`[data-place="${row}:${column}"]`);
    if (!(cell instanceof HTMLElement)) return;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [row, column, busy]);
  return { scroller, held };
}

/** Dragging from cell to cell selects an area, a second press on the active cell edits it. */
function usePointer(grid: MatrixGridState) {
  const dragging = useRef(false);
  const again = useRef(false);
  return {
    onMouseDown: (event: MouseEvent) => {
      const place = placeOf(event.target);
      const onControl = event.target instanceof Element && event.target.closest("button, input");
      dragging.current = place !== undefined && !onControl && event.button === 0;
      if (!place || !dragging.current) return;
      again.current = grid.isActive(place);
      grid.go(place, event.shiftKey);
    },
    onMouseOver: (event: MouseEvent) => {
      const place = placeOf(event.target);
      if (event.buttons === 1 && dragging.current && place) grid.go(place, true);
    },
    onPointerUp: (event: PointerEvent) => {
      const place = placeOf(event.target);
      // a finger has no double click: the second tap edits
      if (event.pointerType === "touch" && place && again.current && grid.isActive(place)) grid.edit(place);
    },
    onDoubleClick: (event: MouseEvent) => {
      const place = placeOf(event.target);
      if (place) grid.edit(place);
    },
  };
}

/** Products x actions as a spreadsheet. Only the rows in sight are drawn. */
export function MatrixGrid(props: Props) {
  const { sheet, grid, draft, rowCount } = props;
  const words = useCellWords(props.currency);
  const { scroller, held } = useFocus(grid);
  const rows = useVirtualizer({
    count: sheet.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    initialRect: { width: 1200, height: 700 },
    // the row with the focus stays, or scrolling would lose it
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), grid.active.row])]
        .filter((index) => index < sheet.rows.length)
        .sort((a, b) => a - b),
  });
  const { area, active, editing, asked, commit } = grid;
  const latest = useRef({ commit, cancel: grid.cancel, ask: grid.ask, onRowAction: props.onRowAction });
  latest.current = { commit, cancel: grid.cancel, ask: grid.ask, onRowAction: props.onRowAction };
  const place = useRef(active);
  place.current = active;
  // stable, so that rows that did not change are not drawn again
  const onCommit = useCallback((text: string, step?: Step) => {
    const { row, column } = place.current;
    latest.current.commit(text, step && { row: row + step[0], column: column + step[1] });
  }, []);
  const onCancel = useCallback(() => latest.current.cancel(), []);
  const onAsk = useCallback((row: number, column: number) => latest.current.ask({ row, column }), []);
  const onRowAction = useCallback((row: number) => latest.current.onRowAction(row), []);
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={sheet.charges.length + 1}
      aria-multiselectable
      aria-readonly={!props.editable}
      className={classes.grid}
      tabIndex={-1}
      {...grid.handlers}
      {...usePointer(grid)}
      onFocus={() => {
        held.current = true;
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) held.current = false;
      }}
    >
      <div role="rowgroup" className={classes.headGroup}>
        <Head charges={sheet.charges} currency={props.currency} />
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const row = sheet.rows[index];
          const inArea = index >= area.top && index <= area.bottom;
          return (
            row && (
              <MatrixRowView
                key={row.productId}
                words={words}
                row={row}
                index={index}
                start={start}
                height={ROW_HEIGHT}
                charges={sheet.charges}
                edits={draft.log.edits}
                errors={draft.errors}
                findings={draft.findings}
                editable={props.editable}
                active={active.row === index ? active.column : undefined}
                from={inArea ? area.left : undefined}
                to={inArea ? area.right : undefined}
                editing={editing?.row === index ? editing.column : undefined}
                typed={editing?.row === index ? editing.typed : undefined}
                asked={asked?.row === index ? asked.column : undefined}
                copyLabel={props.copyLabel}
                rowTool={props.rowTool}
                onCommit={onCommit}
                onCancel={onCancel}
                onAsk={onAsk}
                onRowAction={onRowAction}
                why={props.why}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
