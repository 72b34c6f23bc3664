import { Checkbox } from "@mantine/core";
import type { KeyboardEvent, MouseEvent } from "react";
import classes from "./data-table.module.css";
import type { DataTableProps, Selection } from "./data-table-props";
import { useTranslation } from "./use-translation";

const INTERACTIVE = "a, button, input, label, [role='menuitem']";

function toggled(selection: Selection, key: string): ReadonlySet<string> {
  const next = new Set(selection.selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

const BOX = "input[type='checkbox']";

/** From a box to the box of another row, from anything else to the row's link. */
function focusRow(row: Element | null, from: Element): void {
  const target = row?.querySelector(from.matches(BOX) ? BOX : "a, button");
  if (target instanceof HTMLElement) target.focus();
}

/** Up and down walk through the rows; the focused link of a row opens it with Enter, the box marks it with Space. */
function walk(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const from = event.target instanceof Element ? event.target : null;
  const row = from?.closest("tr");
  if (!from || !row || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
  event.preventDefault();
  focusRow(event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling, from);
}

type Props<Row> = DataTableProps<Row> & { rows: Row[] };

function SelectCell<Row>({ row, rowKey, selection }: Props<Row> & { row: Row }) {
  const { t } = useTranslation("ui");
  if (!selection) return null;
  const key = rowKey(row);
  return (
    <td className={classes.select}>
      <Checkbox
        size="xs"
        aria-label={t("selectRow", { name: selection.nameOf(row) })}
        checked={selection.selected.has(key)}
        onChange={() => selection.onChange(toggled(selection, key))}
      />
    </td>
  );
}

export function TableBody<Row>(props: Props<Row>) {
  const { rows, columns, rowKey, onOpen, selection } = props;
  const open = (event: MouseEvent, row: Row) => {
    const onControl = event.target instanceof Element && event.target.closest(INTERACTIVE) !== null;
    if (!onControl && globalThis.getSelection?.()?.type !== "Range") onOpen?.(row);
  };
  return (
    <tbody onKeyDown={walk} data-busy={props.busy || undefined} className={classes.body}>
      {rows.map((row) => (
        <tr
          key={rowKey(row)}
          data-open={onOpen !== undefined || undefined}
          data-selected={selection?.selected.has(rowKey(row)) || undefined}
          onClick={(event) => open(event, row)}
        >
          <SelectCell {...props} row={row} />
          {columns.map((column) => (
            <td key={column.id} data-align={column.align}>
              {column.cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
