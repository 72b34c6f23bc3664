import type { Schema } from "@kontor/api/types";
import { useChargeWords } from "@kontor/kit/charges";
import { formatAmount, formatNumber } from "@kontor/ui/format";
import { Nothing } from "@kontor/ui/nothing";
import { Tag } from "@kontor/ui/tag";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Table, Text } from "@mantine/core";
import { Counts } from "@/shared/imports/counts";
import { FindingMark } from "./finding-mark";
import { type FindingCode, usualSeverity } from "./findings";
import classes from "./import-differences.module.css";

export type ImportReport = Schema<"DraftImportReport">;

const COUNTS = ["rows", "added", "changed", "removed", "unchanged", "errorCount"] as const;
const TONES = { ADDED: "accent", CHANGED: "warn", REMOVED: "danger", UNCHANGED: "neutral" } as const;

export function ImportCounts({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const counts = COUNTS.map((name) => ({ name, label: t(`draftImport.count.${name}`), value: report[name] }));
  return <Counts counts={counts} />;
}

function Amount({ value }: { value: string | null | undefined }) {
  const locale = useLocale();
  return value ? formatAmount(value, locale) : <Nothing />;
}

function Findings({ codes }: { codes: readonly FindingCode[] }) {
  const { t } = useTranslation();
  return codes.map((code) => (
    <span key={code} className={classes.finding} title={t(`findingHint.${code}`)}>
      <FindingMark severity={usualSeverity(code)} size={13} />
      {t(`finding.${code}`)}
    </span>
  ));
}

/** Every price that the file would change, with its row and what the guard would say. */
export function ImportDifferences({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  const all = report.added + report.changed + report.removed;
  if (report.differences.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <div className={classes.differences} tabIndex={0} role="region" aria-label={t("change.diff")}>
      <Table className={classes.diff} verticalSpacing={6} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("import.row")}</Table.Th>
            <Table.Th>{t("grid.product")}</Table.Th>
            <Table.Th>{t("product.action")}</Table.Th>
            <Table.Th data-align="right">{t("history.before")}</Table.Th>
            <Table.Th data-align="right">{t("history.after")}</Table.Th>
            <Table.Th>{t("draftImport.kind")}</Table.Th>
            <Table.Th>{t("draftImport.findings")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.differences.map((line) => (
            <Table.Tr
              key={`${line.sku} ${line.action} ${line.termMonths} ${line.minQuantity}`}
              data-kind={line.kind}
            >
              <Table.Td className="k-number">{line.row ?? <Nothing />}</Table.Td>
              <Table.Td>{line.sku}</Table.Td>
              <Table.Td>{words.charge(line)}</Table.Td>
              <Table.Td data-align="right" data-side="before">
                <Amount value={line.before} />
              </Table.Td>
              <Table.Td data-align="right" data-side="after">
                <Amount value={line.after} />
              </Table.Td>
              <Table.Td>
                <Tag tone={TONES[line.kind]}>{t(`changeKind.${line.kind}`)}</Tag>
              </Table.Td>
              <Table.Td>
                <Findings codes={line.findings} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {report.dryRun && !report.guarded && (
        <Text size="sm" c="var(--k-muted)" p="sm">
          {t("draftImport.unguarded")}
        </Text>
      )}
      {all > report.differences.length && (
        <Text size="sm" c="var(--k-muted)" p="sm">
          {t("import.moreErrors", { number: formatNumber(all - report.differences.length, locale) })}
        </Text>
      )}
    </div>
  );
}
