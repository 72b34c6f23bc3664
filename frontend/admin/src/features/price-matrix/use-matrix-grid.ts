import { useLocale } from "@kontor/ui/use-locale";
import { type ClipboardEvent, type KeyboardEvent, useCallback, useState } from "react";
import { type Area, areaOf, clamp, destination, type Limits, type Place, samePlace } from "./area";
import { cleared, copied, entered, type Landing, pasted, type Sheet } from "./block";
import { cellOf } from "./cells";
import { readBlock, readCell, typedAmount } from "./clipboard";
import type { DraftState } from "./use-draft";

export type Editing = Place & {
  /** what was typed to begin with; without it the present amount is edited */
  typed?: string;
};

type Options = {
  sheet: Sheet;
  currency: string;
  draft: Pick<DraftState, "log" | "change" | "undo" | "redo">;
  editable: boolean;
  onRowAction: (row: number) => void;
  onPasted: (landing: Landing) => void;
};

const START: Place = { row: 0, column: 1 };
const PAGE = 12;

/** What the keyboard, the clipboard and the pointer do with the grid. */
export function useMatrixGrid({ sheet, currency, draft, editable, onRowAction, onPasted }: Options) {
  const locale = useLocale();
  const writing = { locale, currency };
  const [at, setAt] = useState({ active: START, anchor: START });
  const [editing, setEditing] = useState<Editing>();
  const [asked, setAsked] = useState<Place>();
  const limits: Limits = { rows: sheet.rows.length, columns: sheet.charges.length + 1, page: PAGE };
  const active = clamp(at.active, limits);
  const area: Area = areaOf(active, clamp(at.anchor, limits));

  const go = useCallback((place: Place, extend = false) => {
    setAt((old) => ({ active: place, anchor: extend ? old.anchor : place }));
  }, []);
  const edit = (place: Place, typed?: string) => {
    const row = sheet.rows[place.row];
    const charge = sheet.charges[place.column - 1];
    if (editable && row && charge && cellOf(row, charge)) setEditing({ ...place, typed });
  };
  const commit = (text: string, next?: Place) => {
    const row = editing && sheet.rows[editing.row];
    const charge = editing && sheet.charges[editing.column - 1];
    setEditing(undefined);
    if (row && charge) {
      const value = readCell(text, writing);
      draft.change(
        value === null ? cleared(sheet, areaOf(editing, editing)) : new Map(entered(row, charge, value)),
      );
    }
    if (next) go(clamp(next, limits));
  };

  const open = () => (active.column === 0 ? onRowAction(active.row) : edit(active));
  const command = (event: KeyboardEvent): boolean => {
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (key === "z" && !event.shiftKey) draft.undo();
      else if (key === "y" || key === "z") draft.redo();
      // wherever one is: all means all
      else if (key === "a")
        setAt({ active: START, anchor: { row: limits.rows - 1, column: limits.columns - 1 } });
      else return false;
      return true;
    }
    if (event.altKey) return false;
    if (event.key === "Enter" || event.key === "F2") open();
    else if (event.key === "?") setAsked(active);
    else if (event.key === "Escape") go(active);
    else if (event.key === " " && event.shiftKey)
      setAt({ active: { ...active, column: 0 }, anchor: { row: area.top, column: limits.columns - 1 } });
    else if (editable && (event.key === "Delete" || event.key === "Backspace"))
      draft.change(cleared(sheet, area));
    else if (/^[\d.,\-−]$/.test(event.key)) edit(active, event.key);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || asked) return;
    const next = destination(active, event, limits);
    if (next) go(next, event.shiftKey);
    if (next || command(event)) event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing || asked) return;
    event.preventDefault();
    const text = copied(sheet, area, draft.log.edits, (amount) => typedAmount(amount, locale));
    event.clipboardData.setData("text/plain", text);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing || asked || !editable) return;
    event.preventDefault();
    const landing = pasted(sheet, area, readBlock(event.clipboardData.getData("text/plain"), writing));
    draft.change(landing.changes);
    onPasted(landing);
  };
  return {
    active,
    area,
    editing,
    asked,
    limits,
    go,
    edit,
    commit,
    cancel: () => setEditing(undefined),
    ask: setAsked,
    isActive: (place: Place) => samePlace(place, active),
    handlers: { onKeyDown, onCopy, onPaste },
  };
}

export type MatrixGridState = ReturnType<typeof useMatrixGrid>;
