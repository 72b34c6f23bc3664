import { type Charge, chargeKey } from "@kontor/kit/charges";
import { useProblemText } from "@kontor/kit/use-problem-text";
import { useTranslation } from "@kontor/ui/use-translation";
import CopyPlus from "lucide-react/icons/copy-plus";
import { memo, type ReactNode } from "react";
import { framed } from "@/domain/price/grid-frame";
import type { Step } from "./cell-editor";
import type { CellWords } from "./cell-words";
import { cellKey, cellOf } from "./cells";
import own from "./matrix.module.css";
import type { MatrixRow } from "./matrix.queries";
import { MatrixCell } from "./matrix-cell";
import type { DraftState } from "./use-draft";

const classes = framed(own);

export type RowProps = {
  words: CellWords;
  row: MatrixRow;
  index: number;
  start: number;
  height: number;
  charges: readonly Charge[];
  edits: DraftState["log"]["edits"];
  errors: DraftState["errors"];
  findings: DraftState["findings"];
  editable: boolean;
  /** the column with the focus, if it is in this row */
  active: number | undefined;
  /** the selected columns, if this row is part of the selection */
  from: number | undefined;
  to: number | undefined;
  editing: number | undefined;
  typed: string | undefined;
  asked: number | undefined;
  copyLabel: string | undefined;
  rowTool: ((row: MatrixRow) => ReactNode) | undefined;
  onCommit: (text: string, step?: Step) => void;
  onCancel: () => void;
  onAsk: (row: number, column: number) => void;
  onRowAction: (row: number) => void;
  why: (row: MatrixRow, charge: Charge) => ReactNode;
};

function within(column: number, { from, to }: RowProps): boolean {
  return from !== undefined && to !== undefined && column >= from && column <= to;
}

function ProductCell(props: RowProps) {
  const { t } = useTranslation();
  const { row, index, active, copyLabel, editable } = props;
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      tabIndex={active === 0 ? 0 : -1}
      data-place={`${index}:0`}
      data-selected={within(0, props) || undefined}
      className={classes.product}
    >
      <span className={classes.sku}>{row.sku}</span>
      {row.name !== row.sku && <span className={classes.name}>{row.name}</span>}
      {editable && copyLabel && (
        <button
          type="button"
          tabIndex={-1}
          className={classes.rowAction}
          title={copyLabel}
          aria-label={t("matrix.copyRow", { label: copyLabel, sku: row.sku })}
          onClick={() => props.onRowAction(index)}
        >
          <CopyPlus size={14} aria-hidden />
        </button>
      )}
      {props.rowTool?.(row)}
    </div>
  );
}

function PriceCells(props: RowProps) {
  const { row, index, charges, edits, errors, active } = props;
  const { ofField } = useProblemText();
  return charges.map((charge, position) => {
    const column = position + 1;
    const key = cellKey(row.productId, charge);
    const cell = cellOf(row, charge);
    const edit = edits.get(key);
    const refused = errors.get(key);
    const asked = props.asked === column;
    return (
      <MatrixCell
        key={chargeKey(charge)}
        words={props.words}
        sku={row.sku}
        charge={charge}
        cell={cell}
        edit={edit}
        error={edit?.invalid ? props.words.misread(edit.invalid) : refused && ofField(refused)}
        findings={(edit && props.findings.get(key)) ?? cell?.findings ?? []}
        place={`${index}:${column}`}
        column={column}
        active={active === column}
        selected={within(column, props)}
        editable={props.editable}
        editing={props.editing === column}
        typed={props.typed}
        onCommit={props.onCommit}
        onCancel={props.onCancel}
        onAsk={() => props.onAsk(index, column)}
        why={asked ? props.why(row, charge) : undefined}
      />
    );
  });
}

/** One product. Only rows whose own props change are drawn again while the focus walks through the grid. */
export const MatrixRowView = memo(function MatrixRowView(props: RowProps) {
  const { index, start, height, active } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-active={active !== undefined || undefined}
      className={classes.row}
      style={{ transform: `translateY(${start}px)`, height }}
    >
      <ProductCell {...props} />
      <PriceCells {...props} />
    </div>
  );
});
