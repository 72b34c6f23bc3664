import type { Charge } from "@kontor/kit/charges";
import CircleHelp from "lucide-react/icons/circle-question-mark";
import { type ReactNode, useId, useState } from "react";
import { FindingMark } from "@/domain/price/finding-mark";
import { type FindingCode, heaviest } from "@/domain/price/findings";
import { framed } from "@/domain/price/grid-frame";
import { CellEditor, type Step } from "./cell-editor";
import type { CellWords } from "./cell-words";
import { type Cell, type Edit, isOwn, shownAmount } from "./cells";
import own from "./matrix.module.css";

const classes = framed(own);

type Props = {
  words: CellWords;
  sku: string;
  charge: Charge;
  cell: Cell | undefined;
  edit: Edit | undefined;
  error: string | undefined;
  findings: readonly FindingCode[];
  place: string;
  column: number;
  active: boolean;
  selected: boolean;
  editable: boolean;
  editing: boolean;
  typed: string | undefined;
  onCommit: (text: string, step?: Step) => void;
  onCancel: () => void;
  onAsk: () => void;
  why: ReactNode;
};

type Shown = Props & { cell: Cell };

function Meta({ cell, edit, words }: Shown) {
  if (edit) return <s className={classes.was}>{words.amount(cell.own ?? cell.inherited)}</s>;
  return (
    <>
      {!isOwn(cell, edit) && <span>{words.source(cell)}</span>}
      {cell.margin && <span className="k-number">{words.percent(cell.margin)}</span>}
    </>
  );
}

function Content(props: Shown & { asking: boolean }) {
  const { cell, edit, findings, words, asking } = props;
  const severity = heaviest(findings);
  return (
    <>
      {severity && (
        <span className={classes.finding} title={findings.map(words.finding).join("\n")}>
          <FindingMark severity={severity} size={13} />
        </span>
      )}
      <span className={classes.meta} aria-hidden>
        <Meta {...props} />
      </span>
      {asking && (
        <button
          type="button"
          tabIndex={-1}
          className={classes.ask}
          aria-label={words.why}
          title={words.why}
          onClick={props.onAsk}
        >
          <CircleHelp size={14} aria-hidden />
        </button>
      )}
      <span className={classes.amount} aria-hidden>
        {words.amount(shownAmount(cell, edit))}
      </span>
    </>
  );
}

function Editor({ cell, edit, words, typed, onCommit, onCancel, ...said }: Shown) {
  return (
    <CellEditor
      label={words.label({ ...said, cell, edit })}
      initial={typed ?? words.typed(shownAmount(cell, edit) ?? "")}
      typed={typed !== undefined}
      onCommit={onCommit}
      onCancel={onCancel}
    />
  );
}

/** One price of the matrix: what it is now, what it was, and what the guard says. */
export function MatrixCell(props: Props) {
  const { cell, edit, error, active, editable, editing } = props;
  const message = useId();
  const [hovered, setHovered] = useState(false);
  return (
    <div
      role="gridcell"
      aria-colindex={props.column + 1}
      aria-selected={props.selected}
      aria-readonly={!editable || !cell}
      aria-invalid={error ? true : undefined}
      aria-errormessage={error ? message : undefined}
      tabIndex={active ? 0 : -1}
      data-place={props.place}
      data-own={(cell && isOwn(cell, edit)) || undefined}
      data-changed={edit !== undefined || undefined}
      data-empty={!cell || undefined}
      className={classes.cell}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
    >
      {!editing && <span className="k-spoken">{props.words.label(props)}</span>}
      {cell && !editing && <Content {...props} cell={cell} asking={active || hovered} />}
      {cell && editing && <Editor {...props} cell={cell} />}
      {error && (
        <span id={message} className={classes.error} hidden={!active}>
          {error}
        </span>
      )}
      {props.why}
    </div>
  );
}
