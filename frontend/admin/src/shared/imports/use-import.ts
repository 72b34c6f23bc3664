import type { Schema } from "@kontor/api/types";
import { useState } from "react";

export type Report = Schema<"ImportReport">;
export type Mapping = Record<string, string>;

/** Sends the file with this mapping; a dry run stores nothing. */
export type Send = (file: File, columns: Mapping, dryRun: boolean) => Promise<Report>;

function chosen(mapping: Mapping): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, target]) => target !== ""));
}

/** The steps of an import: read the file, map its columns, check, store. */
export function useImport(send: Send) {
  const [file, setFile] = useState<File>();
  const [mapping, setMapping] = useState<Mapping>({});
  const [shape, setShape] = useState<Report>();
  const [report, setReport] = useState<Report>();
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

export type ImportState = ReturnType<typeof useImport>;
