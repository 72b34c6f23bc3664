import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Radio, Text } from "@mantine/core";
import { useState } from "react";
import { type FieldValues, get, set } from "react-hook-form";
import { useWords } from "../use-words";
import classes from "./conflict-dialog.module.css";

type Versions<Values extends FieldValues> = {
  fields: readonly string[];
  before: Values;
  mine: Values;
  theirs: Values;
  onSettle: (values: Values) => void;
  onClose: () => void;
};

type Said = {
  title: string;
  text: string;
  /** words for a value that people do not read as it is stored */
  textOf?: (field: string, value: string) => string | undefined;
};

type Side = "mine" | "theirs";

function shown(values: FieldValues, field: string): string {
  const value: unknown = get(values, field);
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}

function useValueText({ textOf }: Said) {
  const { t } = useTranslation();
  return (values: FieldValues, field: string): string => {
    const value: unknown = get(values, field);
    if (typeof value === "boolean") return t(value ? "conflict.yes" : "conflict.no");
    const text = shown(values, field);
    return (text && textOf?.(field, text)) || text || t("conflict.empty");
  };
}

/** Fields that differ now; untouched ones follow the other person, touched ones stay mine until chosen otherwise. */
function differences<Values extends FieldValues>({ fields, before, mine, theirs }: Versions<Values>) {
  return fields
    .filter((field) => shown(mine, field) !== shown(theirs, field))
    .map((field): { field: string; side: Side } => ({
      field,
      side: shown(mine, field) === shown(before, field) ? "theirs" : "mine",
    }));
}

type RowProps = { field: string; side: Side; mine: string; theirs: string; onChoose: (side: Side) => void };

function ConflictRow({ field, side, mine, theirs, onChoose }: RowProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Radio.Group
      label={words(`field.${field}`, field)}
      value={side}
      onChange={(value) => onChoose(value === "mine" ? "mine" : "theirs")}
      className={classes.conflict}
    >
      <div className={classes.sides}>
        <Radio value="mine" label={t("conflict.mine")} description={mine} />
        <Radio value="theirs" label={t("conflict.theirs")} description={theirs} />
      </div>
    </Radio.Group>
  );
}

function TwoVersions<Values extends FieldValues>(props: Said & Versions<Values>) {
  const { t } = useTranslation();
  const { title, text, mine, theirs, onSettle, onClose } = props;
  const valueText = useValueText(props);
  const [rows, setRows] = useState(() => differences(props));
  const settle = () => {
    const values = structuredClone(mine);
    for (const { field, side } of rows) if (side === "theirs") set(values, field, get(theirs, field));
    onSettle(values);
  };
  return (
    <Dialog opened title={title} onClose={onClose} size="lg">
      <Text size="sm" mb="md">
        {text}
      </Text>
      {rows.map(({ field, side }) => (
        <ConflictRow
          key={field}
          field={field}
          side={side}
          mine={valueText(mine, field)}
          theirs={valueText(theirs, field)}
          onChoose={(chosen) =>
            setRows(rows.map((row) => (row.field === field ? { field, side: chosen } : row)))
          }
        />
      ))}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button onClick={settle}>{t("conflict.settle")}</Button>
      </Group>
    </Dialog>
  );
}

type Props<Values extends FieldValues> = Said & { form: { versions: Versions<Values> | undefined } };

/** Two versions of the same thing, settled field by field; nothing as long as there is one. */
export function ConflictDialog<Values extends FieldValues>({ form, ...said }: Props<Values>) {
  return form.versions && <TwoVersions {...said} {...form.versions} />;
}
