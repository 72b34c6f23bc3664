import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text, Textarea } from "@mantine/core";
import { ImportCounts, ImportDifferences, type ImportReport } from "@/domain/price/import-differences";
import { FormatQuestions } from "@/shared/imports/format-questions";
import { ReportErrors } from "@/shared/imports/report";
import classes from "./matrix.module.css";
import type { Owner, OwnerFacts } from "./matrix.queries";
import type { DraftState } from "./use-draft";
import { usePaste } from "./use-paste";

type Props = {
  owner: Owner;
  facts: OwnerFacts;
  changeId: string | undefined;
  draft: DraftState;
  onClose: () => void;
  onTaken: () => Promise<void>;
};

function changesOf({ added, changed, removed }: ImportReport): number {
  return added + changed + removed;
}

/** What the text would do: what is wrong with it, or every price before and after. */
function Outcome({
  report,
  onFormat,
}: {
  report: ImportReport;
  onFormat: ReturnType<typeof usePaste>["format"];
}) {
  const { t } = useTranslation();
  const fine = report.errorCount === 0;
  return (
    <section aria-label={t("pastePrices.outcome")}>
      <Text size="sm" mt="md" role="status">
        {t(!fine ? "pastePrices.wrong" : changesOf(report) === 0 ? "pastePrices.same" : "pastePrices.fine")}
      </Text>
      <ImportCounts report={report} />
      <FormatQuestions report={report} onFormat={onFormat} />
      <ReportErrors report={report} />
      <ImportDifferences report={report} />
    </section>
  );
}

/** Prices as text, such as a registry sends them, into the draft. */
export function PasteDialog({ owner, facts, changeId, draft, onClose, onTaken }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const notices = useNotices();
  const paste = usePaste({
    owner,
    changeId,
    draft,
    onTaken: async (report) => {
      await onTaken();
      const count = changesOf(report);
      notices.done(t("pastePrices.done", { count, number: formatNumber(count, locale) }));
      onClose();
    },
  });
  const { report } = paste;
  const count = report?.errorCount === 0 ? changesOf(report) : 0;
  return (
    <Dialog opened title={t("pastePrices.title")} onClose={onClose} size="xl">
      <Textarea
        label={t("pastePrices.text")}
        description={t("pastePrices.hint", { currency: facts.currency })}
        placeholder={"COM_SETUP:0.00\nCOM_ANNUAL:9.90\nCOM_TRANSFER:9.90"}
        classNames={{ input: classes.pasted }}
        autosize
        minRows={6}
        maxRows={14}
        spellCheck={false}
        data-autofocus
        value={paste.text}
        onChange={(event) => paste.type(event.currentTarget.value)}
      />
      {paste.error !== undefined && <Refusal error={paste.error} />}
      {report && <Outcome report={report} onFormat={paste.format} />}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button
          variant={count > 0 ? "default" : "filled"}
          loading={paste.busy}
          disabled={paste.text.trim() === ""}
          onClick={() => void paste.check()}
        >
          {t(report ? "import.checkAgain" : "import.check")}
        </Button>
        {count > 0 && (
          <Button loading={paste.busy} onClick={() => void paste.take()}>
            {t("pastePrices.take", { count, number: formatNumber(count, locale) })}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
