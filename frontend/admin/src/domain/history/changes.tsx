import type { Schema } from "@kontor/api/types";
import { useWords } from "@kontor/kit/use-words";
import { useTranslation } from "@kontor/ui/use-translation";
import { Table } from "@mantine/core";
import { ClassName } from "@/domain/customer/class-name";
import classes from "./history.module.css";
import { useValueText } from "./value-text";

export type HistoryEvent = Schema<"HistoryView">;

type Change = HistoryEvent["changes"][number];

function Value({ field, value }: { field: string; value: Change["before"] }) {
  const valueText = useValueText();
  return field === "classId" && typeof value === "string" ? <ClassName id={value} /> : valueText(field, value);
}

/** What changed, before and after. */
export function Changes({ changes }: { changes: HistoryEvent["changes"] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (changes.length === 0) return null;
  return (
    <Table className={classes.changes} verticalSpacing={6} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("history.field")}</Table.Th>
          <Table.Th>{t("history.before")}</Table.Th>
          <Table.Th>{t("history.after")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ field, before, after }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row">{words(`field.${field}`, field)}</Table.Th>
            <Table.Td className={classes.before}>
              <Value field={field} value={before} />
            </Table.Td>
            <Table.Td className={classes.after}>
              <Value field={field} value={after} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
