import { useProblemText } from "@kontor/kit/use-problem-text";
import { useTranslation } from "@kontor/ui/use-translation";
import { Table, Text } from "@mantine/core";
import { Counts } from "./counts";
import classes from "./imports.module.css";
import type { Report } from "./use-import";

const COUNTS = ["rows", "created", "updated", "unchanged", "skipped", "errorCount"] as const;

export function ReportCounts({ report }: { report: Report }) {
  const { t } = useTranslation();
  const counts = COUNTS.map((name) => ({ name, label: t(`import.count.${name}`), value: report[name] }));
  return <Counts counts={counts} />;
}

/** Every problem with its row and column, so that it can be found in the file. */
export function ReportErrors({ report }: { report: Pick<Report, "errors" | "errorCount"> }) {
  const { t } = useTranslation();
  const { ofField } = useProblemText();
  if (report.errors.length === 0) return null;
  return (
    <div className={classes.errors} role="group" aria-label={t("import.errors")}>
      <Table stickyHeader fz="sm" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("import.row")}</Table.Th>
            <Table.Th>{t("import.column")}</Table.Th>
            <Table.Th>{t("import.problem")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.errors.map(({ row, column, code, detail }) => (
            <Table.Tr key={`${row}-${column}-${code}-${detail}`}>
              <Table.Td className="k-number">{row > 0 ? row : "–"}</Table.Td>
              <Table.Td>{column ?? "–"}</Table.Td>
              <Table.Td>{ofField({ pointer: "", code, detail })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {report.errorCount > report.errors.length && (
        <Text size="sm" c="var(--k-muted)" p="sm">
          {t("import.moreErrors", { number: report.errorCount - report.errors.length })}
        </Text>
      )}
    </div>
  );
}
