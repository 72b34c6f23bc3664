import { upload } from "@kontor/api/files";
import type { Schema } from "@kontor/api/types";
import { useState } from "react";
import type { ImportReport } from "@/domain/price/import-differences";
import { changeOwner, type Owner } from "./matrix.queries";
import type { DraftState } from "./use-draft";

type Formats = Record<string, Schema<"ColumnFormat">>;

type Options = {
  owner: Owner;
  changeId: string | undefined;
  draft: DraftState;
  onTaken: (report: ImportReport) => Promise<void>;
};

function send(path: string, text: string, formats: Formats, dryRun: boolean): Promise<ImportReport> {
  const file = new File([text], "prices.txt", { type: "text/plain" });
  return upload<"DraftImportReport">(path, file, { format: "TEXT", formats, dryRun });
}

/** Relation text as a registry or a mail has it: tried first, before there is any draft, and only then taken into one. */
export function usePaste({ owner, changeId, draft, onTaken }: Options) {
  const [text, setText] = useState("");
  const [formats, setFormats] = useState<Formats>({});
  const [report, setReport] = useState<ImportReport>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    await work().catch(setError);
    setBusy(false);
  };
  const check = (how: Formats) =>
    attempt(async () => {
      if (!(await draft.flush())) return;
      const ground = new URLSearchParams(changeId ? { changeId } : changeOwner(owner));
      setReport(await send(`/api/v1/price-changes/import-preview?${ground}`, text, how, true));
    });
  return {
    text,
    report,
    error,
    busy,
    type: (next: string) => {
      setText(next);
      setFormats({});
      // what was checked before proves nothing of this text
      setReport(undefined);
    },
    check: () => check(formats),
    format: (column: string, format: Schema<"ColumnFormat">) => {
      const next = { ...formats, [column]: format };
      setFormats(next);
      void check(next);
    },
    take: () =>
      attempt(async () => {
        const id = await draft.ensure();
        if (!id) return;
        const taken = await send(`/api/v1/price-changes/${id}/imports`, text, formats, false);
        setReport(taken);
        if (taken.stored) await onTaken(taken);
      }),
  };
}
