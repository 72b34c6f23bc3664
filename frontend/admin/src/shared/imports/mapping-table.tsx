import { useTranslation } from "@kontor/ui/use-translation";
import { Select, Table, Text } from "@mantine/core";
import classes from "./imports.module.css";
import type { Mapping, Report } from "./use-import";

type Shape = Pick<Report, "headers" | "sample">;

type Props = {
  shape: Shape;
  mapping: Mapping;
  targets: { value: string; label: string }[];
  onMap: (header: string, target: string) => void;
};

function Samples({ shape, column }: { shape: Shape; column: number }) {
  const values = shape.sample.map((row) => row[column] ?? "").filter((value) => value !== "");
  return (
    <Text size="sm" c="var(--k-muted)" className={classes.samples}>
      {values.slice(0, 3).join(" · ") || "–"}
    </Text>
  );
}

/** Which column of the file means what. */
export function MappingTable({ shape, mapping, targets, onMap }: Props) {
  const { t } = useTranslation();
  return (
    <Table className={classes.mapping} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("import.column")}</Table.Th>
          <Table.Th>{t("import.samples")}</Table.Th>
          <Table.Th>{t("import.target")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shape.headers.map((header, index) => (
          <Table.Tr key={header}>
            <Table.Th scope="row">{header}</Table.Th>
            <Table.Td>
              <Samples shape={shape} column={index} />
            </Table.Td>
            <Table.Td>
              <Select
                aria-label={t("import.targetOf", { header })}
                placeholder={t("import.ignored")}
                data={targets}
                value={mapping[header] || null}
                onChange={(target) => onMap(header, target ?? "")}
                searchable
                clearable
                clearButtonProps={{ "aria-label": t("import.ignoreColumn", { header }) }}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
