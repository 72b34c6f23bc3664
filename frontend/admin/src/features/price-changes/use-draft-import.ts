import { upload } from "@kontor/api/files";
import type { Schema } from "@kontor/api/types";
import { useRenew } from "@kontor/kit/stale";
import { useState } from "react";
import type { ImportReport } from "@/domain/price/import-differences";
import { type Send, useImport } from "@/shared/imports/use-import";

export type FileFormat = Schema<"DraftFormat">;

export type ImportSettings = {
  skuPrefix: string;
  zeroMeansUnknown: boolean;
  roundAmounts: boolean;
  removeMissing: boolean;
};

const INITIAL: ImportSettings = {
  skuPrefix: "",
  zeroMeansUnknown: false,
  roundAmounts: false,
  removeMissing: false,
};

/** What was typed or pasted instead of a file, whatever was chosen for files. */
export const PASTED = "text/x-relations";

function formatOf({ name, type }: File): FileFormat {
  if (type === PASTED) return "TEXT";
  const ending = name.toLowerCase().split(".").at(-1);
  if (ending === "xlsx") return "XLSX";
  return ending === "txt" ? "TEXT" : "CSV";
}

/** The steps of an import into a draft, with the settings for the whole file. */
export function useDraftImport(changeId: string) {
  const refresh = useRenew("/api/v1/price-changes/{id}/imports");
  const [chosen, setChosen] = useState<FileFormat>();
  const [settings, setSettings] = useState(INITIAL);
  const send: Send<ImportReport> = async (file, { columns, goodRows: _, ...attempt }) => {
    const format = file.type === PASTED ? "TEXT" : (chosen ?? formatOf(file));
    const { skuPrefix, ...rest } = settings;
    const report = await upload<"DraftImportReport">(`/api/v1/price-changes/${changeId}/imports`, file, {
      format,
      ...rest,
      ...attempt,
      columns: format === "TEXT" ? null : columns,
      skuPrefix: skuPrefix || null,
    });
    if (report.stored) await refresh();
    return report;
  };
  const state = useImport<ImportReport>(send);
  return {
    state,
    settings,
    format: chosen ?? (state.file ? formatOf(state.file) : undefined),
    choose: (format: FileFormat | undefined) => {
      setChosen(format);
      state.forget();
    },
    change: (part: Partial<ImportSettings>) => {
      setSettings({ ...settings, ...part });
      // what was checked with other settings proves nothing
      state.forget();
    },
  };
}

export type DraftImport = ReturnType<typeof useDraftImport>;
