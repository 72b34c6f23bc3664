import { type ListQuery, ListTable } from "@kontor/kit/list-table";
import type { Column } from "@kontor/ui/data-table-props";
import { Dialog } from "@kontor/ui/dialog";
import { Button, Text, Title } from "@mantine/core";
import Plus from "lucide-react/icons/plus";
import { type ReactNode, useId } from "react";
import { useRights } from "@/shared/session";
import classes from "./offers.module.css";

type Words = { title: string; list: string; lead: string; add: string; none: string; noneText: string };

type Props<Row> = {
  words: Words;
  columns: Column<Row>[];
  query: ListQuery<Row>;
  rowKey: (row: Row) => string;
  onOpen: (row: Row) => void;
  onAdd: () => void;
  dialog: { title: string; opened: boolean; onClose: () => void; form: ReactNode };
};

/** One kind of offer: its list, and the form of the one that is being edited. */
export function OfferPart<Row>({ words, query, dialog, onAdd, onOpen, ...table }: Props<Row>) {
  const editable = useRights()("services:write");
  const heading = useId();
  return (
    <section className={classes.part} aria-labelledby={heading}>
      <div className={classes.head}>
        <div>
          <Title order={2} size="h3" id={heading}>
            {words.title}
          </Title>
          <Text size="sm" c="var(--k-muted)">
            {words.lead}
          </Text>
        </div>
        {editable && (
          <Button size="xs" variant="default" leftSection={<Plus size={14} aria-hidden />} onClick={onAdd}>
            {words.add}
          </Button>
        )}
      </div>
      <ListTable
        label={words.list}
        query={query}
        onOpen={editable ? onOpen : undefined}
        empty={{ title: words.none, text: words.noneText }}
        {...table}
      />
      <Dialog opened={editable && dialog.opened} title={dialog.title} onClose={dialog.onClose} size="md">
        {dialog.form}
      </Dialog>
    </section>
  );
}
