import { Dialog } from "@kontor/ui/dialog";
import { Button, Group, Radio, Text } from "@mantine/core";
import { useState } from "react";
import { get, set } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useWords } from "@/shared/use-words";
import { FORM_FIELDS } from "./customer-form";
import type { CustomerValues } from "./customer-form.schema";
import classes from "./customers.module.css";

type Props = {
  before: CustomerValues;
  mine: CustomerValues;
  theirs: CustomerValues;
  onSettle: (values: CustomerValues) => void;
  onClose: () => void;
};

type Side = "mine" | "theirs";

function shown(values: CustomerValues, field: string): string {
  const value: unknown = get(values, field);
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}

const FIELDS: string[] = [...FORM_FIELDS, "locks"];

/** Fields that differ now; untouched ones follow the other person, touched ones stay mine until chosen otherwise. */
function differences({ before, mine, theirs }: Props): { field: string; side: Side }[] {
  return FIELDS.filter((field) => shown(mine, field) !== shown(theirs, field)).map((field) => ({
    field,
    side: shown(mine, field) === shown(before, field) ? "theirs" : "mine",
  }));
}

type RowProps = { field: string; side: Side; mine: string; theirs: string; onChoose: (side: Side) => void };

function ConflictRow({ field, side, mine, theirs, onChoose }: RowProps) {
  const { t } = useTranslation();
  const words = useWords();
  const empty = t("conflict.empty");
  return (
    <Radio.Group
      label={words(`field.${field}`, field)}
      value={side}
      onChange={(value) => onChoose(value === "mine" ? "mine" : "theirs")}
      className={classes.conflict}
    >
      <div className={classes.sides}>
        <Radio value="mine" label={t("conflict.mine")} description={mine || empty} />
        <Radio value="theirs" label={t("conflict.theirs")} description={theirs || empty} />
      </div>
    </Radio.Group>
  );
}

export function ConflictDialog(props: Props) {
  const { t } = useTranslation();
  const { mine, theirs, onSettle, onClose } = props;
  const [rows, setRows] = useState(() => differences(props));
  const settle = () => {
    const values = structuredClone(mine);
    for (const { field, side } of rows) if (side === "theirs") set(values, field, get(theirs, field));
    onSettle(values);
  };
  return (
    <Dialog opened title={t("conflict.title")} onClose={onClose} size="lg">
      <Text size="sm" mb="md">
        {t("conflict.text")}
      </Text>
      {rows.map(({ field, side }) => (
        <ConflictRow
          key={field}
          field={field}
          side={side}
          mine={shown(mine, field)}
          theirs={shown(theirs, field)}
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
