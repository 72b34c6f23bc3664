import type { Schema } from "@kontor/api/types";
import { useState } from "react";

export type Report = Schema<"ImportReport">;
export type Mapping = Record<string, string>;

/** Sends the file with this mapping; a dry run stores nothing. */
export type Send<Answer = Report> = (file: File, columns: Mapping, dryRun: boolean) => Promise<Answer>;

/** What any import answers about its columns. */
type Shape = Pick<Report, "headers" | "suggestedColumns">;

function chosen(mapping: Mapping): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, target]) => target !== ""));
}

/** The steps of an import: read the file, map its columns, check, store. */
export function useImport<Answer extends Shape = Report>(send: Send<Answer>) {
  const [file, setFile] = useState<File>();
  const [mapping, setMapping] = useState<Mapping>({});
  const [shape, setShape] = useState<Answer>();
  const [report, setReport] = useState<Answer>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    await work().catch(setError);
    setBusy(false);
  };
  const read = (next: File) =>
    attempt(async () => {
      setFile(next);
      setReport(undefined);
      setShape(undefined);
      const first = await send(next, {}, true);
      setShape(first);
      // a corrected file keeps the choices that were already made for its columns
      setMapping((old) =>
        Object.fromEntries(
          first.headers.map((name) => [name, old[name] ?? first.suggestedColumns[name] ?? ""]),
        ),
      );
    });
  const run = (dryRun: boolean) =>
    attempt(async () => {
      if (file) setReport(await send(file, chosen(mapping), dryRun));
    });
  const map = (header: string, target: string) => {
    setMapping({ ...mapping, [header]: target });
    setReport(undefined);
  };
  return {
    file,
    mapping,
    shape,
    report,
    error,
    busy,
    read,
    map,
    check: () => run(true),
    store: () => run(false),
    forget: () => setReport(undefined),
  };
}

export type ImportState<Answer extends Shape = Report> = ReturnType<typeof useImport<Answer>>;
