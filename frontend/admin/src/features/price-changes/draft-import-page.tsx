import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { Refusal } from "@kontor/kit/refusal";
import { PageHeader } from "@kontor/ui/page-header";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Progress } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ImportCounts, ImportDifferences } from "@/domain/price/import-differences";
import { priceChangeQuery } from "@/domain/price/price-changes.queries";
import { usePriceColumns } from "@/domain/price/price-columns";
import { UpLink } from "@/shared/frame/up-link";
import { FormatQuestions } from "@/shared/imports/format-questions";
import { MappingTable } from "@/shared/imports/mapping-table";
import { ReportErrors } from "@/shared/imports/report";
import { DraftFileStep } from "./draft-file-step";
import { type DraftImport, useDraftImport } from "./use-draft-import";

const route = getRouteApi("/in/price-changes/$changeId/import");

function CheckStep({ draft }: { draft: DraftImport }) {
  const { t } = useTranslation();
  const { report, busy } = draft.state;
  const clean = report?.dryRun === true && report.errorCount === 0;
  const lead = report ? t(clean ? "import.clean" : "import.dirty") : t("import.checkLead");
  return (
    <Panel title={t("import.step.check")} lead={lead}>
      {report && <ImportCounts report={report} />}
      {report && <FormatQuestions report={report} onFormat={draft.state.format} />}
      {report && <ReportErrors report={report} />}
      {report && <ImportDifferences report={report} />}
      <Group justify="flex-end" mt="md">
        <Button
          variant={clean ? "default" : "filled"}
          loading={busy}
          onClick={() => void draft.state.check()}
        >
          {t(report ? "import.checkAgain" : "import.check")}
        </Button>
        {clean && (
          <Button loading={busy} onClick={() => void draft.state.store()}>
            {t("draftImport.store")}
          </Button>
        )}
      </Group>
    </Panel>
  );
}

function Result({ draft, changeId }: { draft: DraftImport; changeId: string }) {
  const { t } = useTranslation();
  const { report } = draft.state;
  return (
    <Panel title={t("import.done")} lead={t("draftImport.doneLead")}>
      {report && <ImportCounts report={report} />}
      <Group mt="lg">
        <LinkButton to="/price-changes/$changeId" params={{ changeId }}>
          {t("draftImport.toChange")}
        </LinkButton>
      </Group>
    </Panel>
  );
}

function Steps({ draft }: { draft: DraftImport }) {
  const { t } = useTranslation();
  const targets = usePriceColumns({ withDays: false });
  const { state, format } = draft;
  return (
    <>
      {state.busy && <Progress value={100} animated size="xs" mb="sm" aria-label={t("import.working")} />}
      {state.error !== undefined && <Refusal error={state.error} />}
      <DraftFileStep draft={draft} />
      {state.shape && format !== "TEXT" && (
        <Panel title={t("import.step.columns")} lead={t("import.columnsLead")}>
          <MappingTable shape={state.shape} mapping={state.mapping} targets={targets} onMap={state.map} />
        </Panel>
      )}
      {state.shape && <CheckStep draft={draft} />}
    </>
  );
}

/** A file becomes part of a draft: first tried, with every difference, then taken as a whole. */
export function DraftImportPage() {
  const { t } = useTranslation();
  const { changeId } = route.useParams();
  const { data: change } = useSuspenseQuery(priceChangeQuery(changeId));
  const draft = useDraftImport(changeId);
  usePageTitle(t("draftImport.title", { name: change.name }));
  return (
    <>
      <PageHeader
        above={
          <UpLink to="/price-changes/$changeId" params={{ changeId }}>
            {change.name}
          </UpLink>
        }
        title={t("draftImport.title", { name: change.name })}
        lead={t("draftImport.lead")}
      />
      {draft.state.report?.stored ? <Result draft={draft} changeId={changeId} /> : <Steps draft={draft} />}
    </>
  );
}
