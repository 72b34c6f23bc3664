import type { Schema } from "@kontor/api/types";
import { useWords } from "@kontor/kit/use-words";
import { useTranslation } from "@kontor/ui/use-translation";
import { Table } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import classes from "./history.module.css";
import { PricedSentences, pricedOf } from "./priced";
import { useValueText } from "./value-text";

export type HistoryEvent = Schema<"HistoryView">;

type Props = Pick<HistoryEvent, "changes" | "names">;

/** What changed: prices in sentences, all else before and after. */
export function Changes({ changes, names }: Props) {
  const { t } = useTranslation();
  const priced = pricedOf(changes);
  if (!priced) return <Fields changes={changes} names={names} />;
  const name = changes.find(({ field }) => field === "prices")?.after;
  return (
    <PricedSentences
      priced={priced}
      name={typeof name === "string" && name !== "" ? name : t("change.open")}
    />
  );
}

type ValueProps = { field: string; value: unknown; names: HistoryEvent["names"] };

/** A class with the way to it, or a text. */
function Value({ field, value, names }: ValueProps) {
  const valueText = useValueText(names);
  const text = valueText(field, value);
  return field === "classId" && typeof value === "string" && names[value] !== undefined ? (
    <Link to="/classes/$classId" params={{ classId: value }} className="k-link">
      {text}
    </Link>
  ) : (
    text
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

function Fields({ changes, names }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  if (changes.length === 0) return null;
  return (
    <Table className={classes.changes} verticalSpacing={6} fz="sm">
      <Table.Thead className={classes.heads}>
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
            <Table.Td className={isEmpty(before) ? classes.none : classes.before}>
              <span>
                <Value field={field} value={before} names={names} />
              </span>
            </Table.Td>
            <Table.Td className={classes.after}>
              <Value field={field} value={after} names={names} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
