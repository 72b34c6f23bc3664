import { Checkbox } from "@mantine/core";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import ChevronsUpDown from "lucide-react/icons/chevrons-up-down";
import classes from "./data-table.module.css";
import type { Column, DataTableProps } from "./data-table-props";
import { useTranslation } from "./use-translation";

type Direction = "ascending" | "descending" | undefined;

function directionOf(sort: string | undefined, name: string | undefined): Direction {
  if (name === undefined || sort === undefined) return undefined;
  if (sort === name) return "ascending";
  return sort === `-${name}` ? "descending" : undefined;
}

function SortIcon({ direction }: { direction: Direction }) {
  if (direction === "ascending") return <ArrowUp size={13} aria-hidden />;
  if (direction === "descending") return <ArrowDown size={13} aria-hidden />;
  return <ChevronsUpDown size={13} aria-hidden className={classes.unsorted} />;
}

type HeaderProps<Row> = { column: Column<Row>; sort?: string; onSort?: (sort: string) => void };

function Header<Row>({ column, sort, onSort }: HeaderProps<Row>) {
  const direction = directionOf(sort, column.sort);
  const name = column.sort;
  return (
    <th scope="col" data-align={column.align} style={{ minWidth: column.minWidth }} aria-sort={direction}>
      {name === undefined || onSort === undefined ? (
        column.header
      ) : (
        <button
          type="button"
          className={classes.sort}
          onClick={() => onSort(direction === "ascending" ? `-${name}` : name)}
        >
          {column.header}
          <SortIcon direction={direction} />
        </button>
      )}
    </th>
  );
}

type Props<Row> = DataTableProps<Row> & { rows: Row[] };

function SelectAll<Row>({ rows, rowKey, selection }: Props<Row>) {
  const { t } = useTranslation("ui");
  if (!selection) return null;
  const keys = rows.map(rowKey);
  const chosen = keys.filter((key) => selection.selected.has(key)).length;
  // what is marked on other pages stays
  const others = [...selection.selected].filter((key) => !keys.includes(key));
  return (
    <th scope="col" className={classes.select}>
      <Checkbox
        size="xs"
        aria-label={t("selectAll")}
        checked={chosen === keys.length}
        indeterminate={chosen > 0 && chosen < keys.length}
        onChange={() => selection.onChange(new Set(chosen === keys.length ? others : [...others, ...keys]))}
      />
    </th>
  );
}

export function TableHead<Row>(props: Props<Row>) {
  return (
    <thead className={classes.head}>
      <tr>
        <SelectAll {...props} />
        {props.columns.map((column) => (
          <Header key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
        ))}
      </tr>
    </thead>
  );
}
