import { type ListQuery, ListTable } from "@kontor/kit/list-table";
import type { DialogSearch } from "@kontor/kit/search-params";
import type { Column } from "@kontor/ui/data-table-props";
import { Dialog } from "@kontor/ui/dialog";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import { AddButton, FRAMES } from "./list-frames";

type Words = {
  title: string;
  /** what the table is called, where the title is said already */
  list?: string;
  lead?: ReactNode;
  add: string;
  none: string;
  noneText?: string;
};

type Props<Row> = {
  words: Words;
  frame?: keyof typeof FRAMES;
  icon?: LucideIcon;
  columns: Column<Row>[];
  query: ListQuery<Row>;
  rowKey: (row: Row) => string;
  editable: boolean;
  /** all rows are one page */
  whole?: boolean;
  /** beside the button that adds */
  tools?: ReactNode;
  /** above the rows */
  filters?: ReactNode;
  /** what the form of a new row is called in the address */
  dialog?: string;
  /** the title of a row's form, where rows are changed here */
  titleOf?: (row: Row) => string;
  /** where rows have pages of their own */
  onOpen?: (row: Row) => void;
  form: (row: Row | undefined, onDone: () => void) => ReactNode;
};

function rowsOf<Row>({ data }: ListQuery<Row>): Row[] {
  return Array.isArray(data) ? data : (data?.items ?? []);
}

/** The dialogs of a list stand in its address, beside its filters. */
function useDialog() {
  const navigate = useNavigate();
  const { dialog, id, cursor } = useSearch({ strict: false });
  const at = (part: DialogSearch) => (old: object) => ({ ...old, dialog: undefined, id: undefined, ...part });
  const go = (part: DialogSearch, resetScroll = false) =>
    void navigate({ to: ".", search: at(part), resetScroll });
  return { dialog, id, cursor, at, go };
}

/** What a dialog shows, also while it closes. */
function useLast<Shown>(shown: Shown, opened: boolean): Shown {
  const [last, setLast] = useState({ shown });
  if (opened && last.shown !== shown) setLast({ shown });
  return opened ? shown : last.shown;
}

/** A list whose rows are added in a dialog, and changed in one unless they have pages of their own. */
export function ListScreen<Row>(props: Props<Row>) {
  const { words, frame = "page", query, rowKey, editable, whole, tools, filters, titleOf } = props;
  const { dialog, id, cursor, at, go } = useDialog();
  const Frame = FRAMES[frame];
  const own = props.dialog ?? "new";
  const row = titleOf && rowsOf(query).find((one) => rowKey(one) === id);
  const onAdd = editable ? () => go({ dialog: own }) : undefined;
  const [name, ...others] = props.columns;
  const named = name && {
    ...name,
    cell: (one: Row) => (
      <Link to="." search={at({ id: rowKey(one) })} resetScroll={false} className="k-link">
        {name.cell(one)}
      </Link>
    ),
  };
  const changes = editable && titleOf !== undefined;
  const opened = editable && (row !== undefined || (dialog === own && id === undefined));
  const shown = useLast(row, opened);
  return (
    <Frame words={words} tools={tools} onAdd={onAdd}>
      {filters}
      <ListTable
        label={words.list ?? words.title}
        columns={changes && named ? [named, ...others] : props.columns}
        query={query}
        rowKey={rowKey}
        onOpen={changes ? (one) => go({ id: rowKey(one) }) : props.onOpen}
        empty={{
          title: words.none,
          text: words.noneText,
          icon: props.icon,
          actions: frame === "page" && <AddButton onAdd={onAdd}>{words.add}</AddButton>,
        }}
        cursor={cursor}
        onPage={whole ? undefined : (next) => go({ cursor: next }, true)}
      />
      <Dialog
        opened={opened}
        title={shown && titleOf ? titleOf(shown) : words.add}
        onClose={() => go({})}
        size="md"
      >
        {props.form(shown, () => go({}))}
      </Dialog>
    </Frame>
  );
}
