import { Refusal } from "@kontor/kit/refusal";
import { announce } from "@kontor/ui/announcer";
import { FileDrop } from "@kontor/ui/file-drop";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Progress, Text } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { MappingTable } from "./mapping-table";
import { ReportCounts, ReportErrors } from "./report";
import type { ImportState, Report } from "./use-import";

type Props = {
  state: ImportState;
  targets: { value: string; label: string }[];
  /** settings that hold for the whole file */
  settings: ReactNode;
  /** where to go once everything is stored */
  finish: ReactNode;
};

function ShapeLead({ shape }: { shape: Report }) {
  const { t } = useTranslation();
  return t("import.shape", {
    rows: shape.rows,
    encoding: shape.encoding ?? "?",
    delimiter: shape.delimiter === "\t" ? t("import.tab") : (shape.delimiter ?? "?"),
  });
}

function FileStep({ state }: { state: ImportState }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("import.step.file")} lead={state.shape && <ShapeLead shape={state.shape} />}>
      <FileDrop
        label={t("import.drop")}
        hint={state.file ? t("import.dropAgain") : t("import.dropHint")}
        accept=".csv,.txt,text/csv"
        file={state.file}
        onFile={(file) => void state.read(file)}
      />
    </Panel>
  );
}

function CheckStep({ state }: { state: ImportState }) {
  const { t } = useTranslation();
  const { report, busy } = state;
  const checked = report?.dryRun === true;
  const clean = checked && report.errorCount === 0;
  return (
    <Panel
      title={t("import.step.check")}
      lead={checked ? (clean ? t("import.clean") : t("import.dirty")) : t("import.checkLead")}
    >
      {report && <ReportCounts report={report} />}
      {report && <ReportErrors report={report} />}
      <Group justify="flex-end" mt="md">
        <Button variant={clean ? "default" : "filled"} loading={busy} onClick={() => void state.check()}>
          {checked ? t("import.checkAgain") : t("import.check")}
        </Button>
        {clean && (
          <Button loading={busy} onClick={() => void state.store()}>
            {t("import.store", { number: report.created + report.updated })}
          </Button>
        )}
      </Group>
    </Panel>
  );
}

function Result({ report, finish }: { report: Report; finish: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("import.done")} lead={t("import.doneLead")}>
      <ReportCounts report={report} />
      <ReportErrors report={report} />
      <Group mt="lg">{finish}</Group>
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
export function ImportWizard({ state, targets, settings, finish }: Props) {
  const { t } = useTranslation();
  const { shape, report, mapping, error, busy } = state;
  useSpokenReport(report);
  if (report?.stored) return <Result report={report} finish={finish} />;
  return (
    <>
      {busy && <Progress value={100} animated size="xs" mb="sm" aria-label={t("import.working")} />}
      {error !== undefined && <Refusal error={error} />}
      <FileStep state={state} />
      {shape && (
        <>
          <Panel title={t("import.step.columns")} lead={t("import.columnsLead")}>
            <MappingTable shape={shape} mapping={mapping} targets={targets} onMap={state.map} />
          </Panel>
          <Panel title={t("import.step.settings")}>{settings}</Panel>
          <CheckStep state={state} />
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
