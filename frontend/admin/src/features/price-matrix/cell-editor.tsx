import { type KeyboardEvent, useRef, useState } from "react";
import classes from "./matrix.module.css";

export type Step = readonly [rows: number, columns: number];

type Props = {
  label: string;
  initial: string;
  /** begun by typing: the arrow keys then leave the cell as in a spreadsheet */
  typed: boolean;
  onCommit: (text: string, step?: Step) => void;
  onCancel: () => void;
};

function stepOf({ key, shiftKey }: KeyboardEvent, typed: boolean): Step | undefined {
  if (key === "Enter") return [shiftKey ? -1 : 1, 0];
  if (key === "Tab") return [0, shiftKey ? -1 : 1];
  if (typed && key === "ArrowDown") return [1, 0];
  return typed && key === "ArrowUp" ? [-1, 0] : undefined;
}

/** The field in a cell: Enter and Tab keep what was typed, Escape forgets it, leaving it keeps it. */
export function CellEditor({ label, initial, typed, onCommit, onCancel }: Props) {
  const [text, setText] = useState(initial);
  const over = useRef(false);
  const finish = (work: () => void) => {
    if (over.current) return;
    over.current = true;
    work();
  };
  const leave = (step?: Step) =>
    finish(() => (text === initial && !typed ? onCancel() : onCommit(text, step)));
  return (
    <input
      ref={(input) => {
        if (!input || input.dataset.ready) return;
        input.dataset.ready = "true";
        input.focus();
        if (typed) input.setSelectionRange(initial.length, initial.length);
        else input.select();
      }}
      className={classes.editor}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => leave()}
      onKeyDown={(event) => {
        const step = stepOf(event, typed);
        if (!step && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        const cell = event.currentTarget.closest("[role=gridcell]");
        finish(() => {
          // the field is about to go, and with it the focus
          if (cell instanceof HTMLElement) cell.focus({ preventScroll: true });
          if (step) onCommit(text, step);
          else onCancel();
        });
      }}
    />
  );
}
