import type { Schema } from "@kontor/api/types";
import { useWords } from "@kontor/kit/use-words";
import { useTranslation } from "@kontor/ui/use-translation";
import { Table } from "@mantine/core";
import { ClassName } from "./class-name";
import classes from "./history.module.css";
import { PricedSentences, pricedOf } from "./priced";
import { useValueText } from "./value-text";

export type HistoryEvent = Schema<"HistoryView">;

type Props = { changes: HistoryEvent["changes"] };

/** What changed: prices in sentences, all else before and after. */
export function Changes({ changes }: Props) {
  const { t } = useTranslation();
  const priced = pricedOf(changes);
  if (!priced) return <Fields changes={changes} />;
  const name = changes.find(({ field }) => field === "prices")?.after;
  return (
    <PricedSentences
      priced={priced}
      name={typeof name === "string" && name !== "" ? name : t("change.open")}
    />
  );
}

function Value({ field, value }: { field: string; value: unknown }) {
  const valueText = useValueText();
  return field === "classId" && typeof value === "string" && value !== "" ? (
    <ClassName id={value} />
  ) : (
    valueText(field, value)
  );
}

function Fields({ changes }: Props) {
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
