import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Select, TextInput } from "@mantine/core";

export type RowFilter = { column: string; value: string };

type Props = { headers: string[]; filter: RowFilter; onChange: (filter: RowFilter) => void };

/** Takes only the rows whose column has this value. */
export function RowFilterFields({ headers, filter, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t("import.onlyColumn")}
        placeholder={t("import.allRows")}
        data={headers}
        value={filter.column || null}
        onChange={(column) => onChange({ ...filter, column: column ?? "" })}
        clearable
        flex={1}
      />
      <TextInput
        label={t("import.onlyValue")}
        disabled={filter.column === ""}
        value={filter.value}
        onChange={(event) => onChange({ ...filter, value: event.currentTarget.value })}
        flex={1}
      />
    </Group>
  );
}

export function filterInput(filter: RowFilter): RowFilter | null {
  return filter.column === "" ? null : filter;
}
