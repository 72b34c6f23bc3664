import { LinkButton } from "@kontor/kit/link-button";
import { Refusal } from "@kontor/kit/refusal";
import { announce } from "@kontor/ui/announcer";
import { FileDrop } from "@kontor/ui/file-drop";
import { formatNumber } from "@kontor/ui/format";
import { Panel } from "@kontor/ui/panel";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Progress, Text } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useRights } from "@/shared/session";
import { FileColumns, type ImportTable } from "./file-columns";
import { FormatQuestions } from "./format-questions";
import { MappingTable } from "./mapping-table";
import { isWorkbook, ReadingFields } from "./reading-fields";
import { ReportCounts, ReportErrors } from "./report";
import type { ImportState, Report } from "./use-import";

/** What can be chosen: texts and workbooks. */
const IMPORT_FILES = ".csv,.txt,.tsv,.xlsx,text/csv";

type Props = {
  /** what is imported */
  table: ImportTable;
  state: ImportState;
  targets: { value: string; label: string }[];
  /** settings that hold for the whole file */
  settings: ReactNode;
  /** whether rows without problems can be stored without the others */
  takesGoodRows?: boolean;
  /** where to go once everything is stored */
  finish: ReactNode;
};

function ShapeLead({ shape }: { shape: Report }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return t("import.shape", { rows: formatNumber(shape.rows, locale), columns: shape.headers.length });
}

function FileStep({ state, table }: Pick<Props, "state" | "table">) {
  const { t } = useTranslation();
  return (
    <Panel title={t("import.step.file")} lead={state.shape && <ShapeLead shape={state.shape} />}>
      <FileDrop
        label={t("import.drop")}
        hint={state.file ? t("import.dropAgain") : t("import.dropHint")}
        accept={IMPORT_FILES}
        file={state.file}
        onFile={(file) => void state.read(file)}
      />
      <FileColumns table={table} />
      {state.shape && !isWorkbook(state.file) && (
        <ReadingFields
          encoding={state.shape.encoding}
          delimiter={state.shape.delimiter}
          onRead={(part) => void state.readAs(part)}
        />
      )}
    </Panel>
  );
}

function CheckStep({ state, takesGoodRows }: Pick<Props, "state" | "takesGoodRows">) {
  const { t } = useTranslation();
  const { report, busy } = state;
  const checked = report?.dryRun === true;
  const clean = checked && report.errorCount === 0;
  const good = report ? report.created + report.updated : 0;
  return (
    <Panel
      title={t("import.step.check")}
      lead={checked ? (clean ? t("import.clean") : t("import.dirty")) : t("import.checkLead")}
    >
      {report && <ReportCounts report={report} />}
      {report && <FormatQuestions report={report} onFormat={state.format} />}
      {report && <ReportErrors report={report} />}
      <Group justify="flex-end" mt="md">
        {checked && !clean && takesGoodRows && good > 0 && (
          <Button variant="default" loading={busy} onClick={() => void state.storeGood()}>
            {t("import.storeGood", { number: good })}
          </Button>
        )}
        <Button variant={clean ? "default" : "filled"} loading={busy} onClick={() => void state.check()}>
          {checked ? t("import.checkAgain") : t("import.check")}
        </Button>
        {clean && (
          <Button loading={busy} onClick={() => void state.store()}>
            {t("import.store", { number: good })}
          </Button>
        )}
      </Group>
    </Panel>
  );
}

function Result({ table, report, finish }: { table: ImportTable; report: Report; finish: ReactNode }) {
  const { t } = useTranslation();
  const may = useRights();
  // a rate of a day is simply entered again
  const goesBack = table !== "exchange-rates" && may("customers:import");
  return (
    <Panel title={t("import.done")} lead={t(report.errorCount > 0 ? "import.doneGood" : "import.doneLead")}>
      <ReportCounts report={report} />
      <ReportErrors report={report} />
      <Group mt="lg">
        {finish}
        {goesBack && (
          <LinkButton to="/settings/imports" variant="subtle">
            {t("import.toImports")}
          </LinkButton>
        )}
      </Group>
    </Panel>
  );
}

function useSpokenReport(report: Report | undefined): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (report) announce(t("import.spoken", { rows: report.rows, errors: report.errorCount }));
  }, [report, t]);
}

/** File, columns, check, import: nothing is stored before the last step. */
export function ImportWizard({ table, state, targets, settings, takesGoodRows, finish }: Props) {
  const { t } = useTranslation();
  const { shape, report, mapping, error, busy } = state;
  useSpokenReport(report);
  if (report?.stored) return <Result table={table} report={report} finish={finish} />;
  return (
    <>
      {busy && <Progress value={100} animated size="xs" mb="sm" aria-label={t("import.working")} />}
      {error !== undefined && <Refusal error={error} />}
      <FileStep state={state} table={table} />
      {shape && (
        <>
          <Panel title={t("import.step.columns")} lead={t("import.columnsLead")}>
            <MappingTable shape={shape} mapping={mapping} targets={targets} onMap={state.map} />
          </Panel>
          <Panel title={t("import.step.settings")}>{settings}</Panel>
          <CheckStep state={state} takesGoodRows={takesGoodRows} />
        </>
      )}
      {!shape && !busy && (
        <Text size="sm" c="var(--k-muted)" mt="md">
          {t("import.promise")}
        </Text>
      )}
    </>
  );
}
