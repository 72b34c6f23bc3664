import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import Columns3 from "lucide-react/icons/columns-3";
import { useTranslation } from "./use-translation";

type Props = {
  columns: { id: string; header: string }[];
  visible: readonly string[];
  onChange: (visible: string[]) => void;
};

export function ColumnChooser({ columns, visible, onChange }: Props) {
  const { t } = useTranslation("ui");
  const toggle = (id: string) => {
    const next = columns
      .map((column) => column.id)
      .filter((column) => (column === id ? !visible.includes(id) : visible.includes(column)));
    if (next.length > 0) onChange(next);
  };
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" size="xs" leftSection={<Columns3 size={14} aria-hidden />}>
          {t("columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("columns")} mah={360} style={{ overflowY: "auto" }}>
        <Stack gap={10}>
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              size="xs"
              label={column.header}
              checked={visible.includes(column.id)}
              onChange={() => toggle(column.id)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
