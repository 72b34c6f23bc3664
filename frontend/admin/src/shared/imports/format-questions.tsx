import type { Schema } from "@kontor/api/types";
import { useTranslation } from "@kontor/ui/use-translation";
import { NativeSelect, SimpleGrid } from "@mantine/core";
import type { Report } from "./use-import";

type Format = Schema<"ColumnFormat">;

const CHOICES: Record<string, readonly Format[]> = {
  "ambiguous-number": ["DECIMAL_COMMA", "DECIMAL_POINT"],
  "ambiguous-day": ["DAY_MONTH_YEAR", "MONTH_DAY_YEAR", "YEAR_MONTH_DAY"],
};

type Question = { column: string; value: string; choices: readonly Format[] };

/** One question for each column in which something may be read in two ways. */
function questions(report: Pick<Report, "errors">): Question[] {
  const byColumn = new Map<string, Question>();
  for (const { column, code, value } of report.errors) {
    const choices = CHOICES[code];
    if (column && choices && !byColumn.has(column))
      byColumn.set(column, { column, value: value ?? "", choices });
  }
  return [...byColumn.values()];
}

type Props = { report: Pick<Report, "errors">; onFormat: (column: string, format: Format) => void };

/** What only the sender of the file knows: whether 1.299 is a thousand, whether 02/03 is in February. */
export function FormatQuestions({ report, onFormat }: Props) {
  const { t } = useTranslation();
  const asked = questions(report);
  if (asked.length === 0) return null;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} mt="md">
      {asked.map(({ column, value, choices }) => (
        <NativeSelect
          key={column}
          label={t("import.howWritten", { column, value })}
          data={[
            { value: "", label: t("import.choose") },
            ...choices.map((format) => ({ value: format, label: t(`import.format.${format}`) })),
          ]}
          value=""
          onChange={(event) => {
            const format = choices.find((known) => known === event.currentTarget.value);
            if (format) onFormat(column, format);
          }}
        />
      ))}
    </SimpleGrid>
  );
}
