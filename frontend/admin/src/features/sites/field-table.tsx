import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, Checkbox, Table } from "@mantine/core";
import ArrowUp from "lucide-react/icons/arrow-up";
import { type Control, useController } from "react-hook-form";
import type { SiteValues } from "./site-form.schema";
import classes from "./sites.module.css";

type Field = SiteValues["fields"][number];

// without an address nobody could be answered
const ALWAYS = "email";

type RowProps = { field: Field; onChange: (field: Field) => void; onUp: (() => void) | undefined };

function FieldRow({ field, onChange, onUp }: RowProps) {
  const { t } = useTranslation();
  const label = t(`siteField.${field.name}`);
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td>
        <Checkbox
          aria-label={t("site.askNamed", { label })}
          checked={field.visible}
          disabled={field.name === ALWAYS}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ ...field, visible: checked, required: checked && field.required })
          }
        />
      </Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={t("site.requireNamed", { label })}
          checked={field.required}
          disabled={field.name === ALWAYS}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ ...field, required: checked, visible: checked || field.visible })
          }
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("site.moveUp", { label })}
          disabled={!onUp}
          onClick={onUp}
        >
          <ArrowUp size={15} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}

function swapped(fields: Field[], index: number): Field[] {
  const moved = fields[index];
  return moved ? fields.toSpliced(index, 1).toSpliced(index - 1, 0, moved) : fields;
}

/** What the form asks, in the order in which it asks. */
export function FieldTable({ control }: { control: Control<SiteValues> }) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: "fields" });
  const fields = field.value;
  return (
    <div className={classes.wide}>
      <Table aria-label={t("site.fields")} verticalSpacing={4} className={classes.fields}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("site.field")}</Table.Th>
            <Table.Th scope="col">{t("site.ask")}</Table.Th>
            <Table.Th scope="col">{t("site.require")}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((row, index) => (
            <FieldRow
              key={row.name}
              field={row}
              onChange={(changed) => field.onChange(fields.with(index, changed))}
              onUp={index === 0 ? undefined : () => field.onChange(swapped(fields, index))}
            />
          ))}
        </Table.Tbody>
      </Table>
      {fieldState.error && (
        <p role="alert" className={classes.error}>
          {fieldState.error.message}
        </p>
      )}
    </div>
  );
}
