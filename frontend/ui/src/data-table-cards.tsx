import { Checkbox, NativeSelect } from "@mantine/core";
import classes from "./data-table.module.css";
import type { Column, DataTableProps } from "./data-table-props";
import { useTranslation } from "./use-translation";

type Props<Row> = DataTableProps<Row> & { rows: Row[] };

function SortSelect<Row>({ columns, sort, onSort }: Props<Row>) {
  const { t } = useTranslation("ui");
  const options = columns.flatMap((column) =>
    column.sort === undefined
      ? []
      : [
          { value: column.sort, label: t("ascending", { label: column.header }) },
          { value: `-${column.sort}`, label: t("descending", { label: column.header }) },
        ],
  );
  if (!onSort || options.length === 0) return null;
  return (
    <NativeSelect
      label={t("sortBy")}
      size="sm"
      data={options}
      value={sort}
      onChange={(event) => onSort(event.currentTarget.value)}
    />
  );
}

function CardFacts<Row>({ row, columns }: { row: Row; columns: Column<Row>[] }) {
  return (
    <dl className={classes.cardFacts}>
      {columns.map((column) => (
        <div key={column.id}>
          <dt>{column.header}</dt>
          <dd>{column.cell(row)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Card<Row>({ row, ...props }: Props<Row> & { row: Row }) {
  const { t } = useTranslation("ui");
  const [first, ...others] = props.columns;
  const { selection } = props;
  const key = props.rowKey(row);
  const toggle = () => {
    const next = new Set(selection?.selected);
    if (!next.delete(key)) next.add(key);
    selection?.onChange(next);
  };
  return (
    <li className={classes.card} data-selected={selection?.selected.has(key) || undefined}>
      <div className={classes.cardTitle}>
        <div>{first?.cell(row)}</div>
        {selection && (
          <Checkbox
            aria-label={t("selectRow", { name: selection.nameOf(row) })}
            checked={selection.selected.has(key)}
            onChange={toggle}
          />
        )}
      </div>
      <CardFacts row={row} columns={others} />
    </li>
  );
}

export function TableCards<Row>(props: Props<Row>) {
  return (
    <div aria-busy={props.busy}>
      <SortSelect {...props} />
      <ul className={classes.cards} aria-label={props.label}>
        {props.rows.map((row) => (
          <Card key={props.rowKey(row)} {...props} row={row} />
        ))}
      </ul>
    </div>
  );
}
