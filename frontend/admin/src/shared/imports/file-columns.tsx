import { read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { LoadFailure } from "@kontor/kit/failure";
import { FileMenu } from "@kontor/kit/file-menu";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Skeleton, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import classes from "./imports.module.css";

/** What is imported, as the server calls it. */
export type ImportTable =
  | "customers"
  | "subscriptions"
  | "price-lists"
  | "customer-prices"
  | "exchange-rates";

type Column = Schema<"ImportColumn">;

const columnsQuery = (table: ImportTable, labels: string) =>
  read("/api/v1/import-columns/{table}", { params: { path: { table }, query: { labels } } });

function Takes({ column }: { column: Column }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`import.takes.${column.takes}`)}
      {column.values.length > 0 && (
        <Text size="sm" c="var(--k-muted)">
          {column.values.join(", ")}
        </Text>
      )}
    </>
  );
}

function ColumnTable({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.columns} role="group" aria-label={t("import.columnList")}>
      <Table stickyHeader fz="sm" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("import.column")}</Table.Th>
            <Table.Th>{t("import.takes")}</Table.Th>
            <Table.Th>{t("import.example")}</Table.Th>
            <Table.Th>{t("import.needed")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map((column) => (
            <Table.Tr key={column.field}>
              <Table.Th scope="row">{column.label}</Table.Th>
              <Table.Td>
                <Takes column={column} />
              </Table.Td>
              <Table.Td className={classes.value}>{column.example ?? "–"}</Table.Td>
              <Table.Td>{t(`import.need.${column.need}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function ColumnList({ table }: { table: ImportTable }) {
  const { t, language } = useTranslation();
  const list = useQuery(columnsQuery(table, language));
  if (list.isError) return <LoadFailure error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton h={240} />;
  return (
    <>
      <Text size="sm" mb="sm">
        {t("import.columnListLead")}
      </Text>
      <ColumnTable columns={list.data.columns} />
    </>
  );
}

/** What the file may hold, for whoever makes one: its columns, and a file to begin with. */
export function FileColumns({ table }: { table: ImportTable }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const words = {
    title: t("import.sample"),
    csv: t("import.sampleCsv"),
    xlsx: t("import.sampleXlsx"),
    done: t("download.done"),
  };
  return (
    <Group gap="xs" mt="sm">
      <FileMenu
        path={`/api/v1/import-columns/${table}`}
        query={{}}
        fileName={t("import.sampleFile")}
        words={words}
      />
      <Button variant="subtle" size="xs" onClick={() => setOpened(true)}>
        {t("import.whichColumns")}
      </Button>
      <Dialog opened={opened} title={t("import.columnList")} size="xl" onClose={() => setOpened(false)}>
        <ColumnList table={table} />
      </Dialog>
    </Group>
  );
}
