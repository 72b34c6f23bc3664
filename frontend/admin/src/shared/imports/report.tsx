import { save } from "@kontor/api/files";
import { useProblemText } from "@kontor/kit/use-problem-text";
import { useWords } from "@kontor/kit/use-words";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Table, Text } from "@mantine/core";
import { Counts } from "./counts";
import { type ErrorGroup, errorFile, grouped } from "./error-groups";
import classes from "./imports.module.css";
import type { Report } from "./use-import";

const COUNTS = ["rows", "created", "updated", "unchanged", "removed", "skipped", "errorCount"] as const;

type Errors = Pick<Report, "errors" | "errorCount">;

export function ReportCounts({ report }: { report: Report }) {
  const { t } = useTranslation();
  const counts = COUNTS.map((name) => ({ name, label: t(`import.count.${name}`), value: report[name] }));
  return <Counts counts={counts} />;
}

function Rows({ group }: { group: ErrorGroup }) {
  const { t } = useTranslation();
  const rows = group.rows.filter((row) => row > 0).join(", ") || "–";
  return group.more > 0 ? t("import.rowsAndMore", { rows, number: group.more }) : rows;
}

function Values({ group }: { group: ErrorGroup }) {
  const { t } = useTranslation();
  return group.values.map(({ value, nearest }) => (
    <Text key={value} size="sm" className={classes.value}>
      {value}
      {nearest.length > 0 && ` – ${t("import.nearest", { names: nearest.join(", ") })}`}
    </Text>
  ));
}

function useGroupText(): (group: ErrorGroup) => string {
  const words = useWords();
  const { ofField } = useProblemText();
  return ({ code, details }) => {
    const own = ofField({ pointer: "", code, detail: details[0] ?? "" });
    // the words of one cell do not fit the others
    return details.length > 1 ? words(`fieldError.${code}`, own) : own;
  };
}

/** Every problem once, with the rows that have it, so that it can be found in the file. */
export function ReportErrors({ report }: { report: Errors }) {
  const { t } = useTranslation();
  const text = useGroupText();
  if (report.errors.length === 0) return null;
  const groups = grouped(report.errors);
  const download = () => {
    const titles = [t("import.row"), t("import.column"), t("import.value"), t("import.problem")];
    save(errorFile(titles, groups, text), `${t("import.problemsFile")}.csv`);
  };
  return (
    <>
      <div className={classes.errors} role="group" aria-label={t("import.errors")}>
        <Table stickyHeader fz="sm" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("import.row")}</Table.Th>
              <Table.Th>{t("import.column")}</Table.Th>
              <Table.Th>{t("import.problem")}</Table.Th>
              <Table.Th>{t("import.value")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map((group) => (
              <Table.Tr key={`${group.column}-${group.code}`}>
                <Table.Td className="k-number">
                  <Rows group={group} />
                </Table.Td>
                <Table.Td>{group.column ?? "–"}</Table.Td>
                <Table.Td>{text(group)}</Table.Td>
                <Table.Td>
                  <Values group={group} />
                </Table.Td>
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
      <Group justify="flex-end" mt="xs">
        <Button variant="subtle" size="compact-sm" onClick={download}>
          {t("import.downloadProblems")}
        </Button>
      </Group>
    </>
  );
}
