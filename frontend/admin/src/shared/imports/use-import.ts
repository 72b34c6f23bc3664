import type { Schema } from "@kontor/api/types";
import { useState } from "react";

export type Report = Schema<"ImportReport">;
export type Mapping = Record<string, string>;

/** What a person says about how the file is written; what is left out is recognised. */
export type Reading = {
  encoding: string | null;
  delimiter: string | null;
  formats: Record<string, Schema<"ColumnFormat">>;
};

const RECOGNISED: Reading = { encoding: null, delimiter: null, formats: {} };

/** What is sent beside the file: a dry run stores nothing, good rows are stored without the others. */
type Attempt = { columns: Mapping; dryRun: boolean; goodRows: boolean } & Reading;

export type Send<Answer = Report> = (file: File, attempt: Attempt) => Promise<Answer>;

/** What any import answers about its columns. */
export type Shape = Pick<Report, "headers" | "suggestedColumns">;

function chosen(mapping: Mapping): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, target]) => target !== ""));
}

/** A corrected file, or one that is read otherwise, keeps the choices that were already made for its columns. */
function mapped(first: Shape, old: Mapping): Mapping {
  return Object.fromEntries(
    first.headers.map((name) => [name, old[name] ?? first.suggestedColumns[name] ?? ""]),
  );
}

/** The columns that the file has, of those whose format was chosen. */
function kept(first: Shape, { formats, ...reading }: Reading): Reading {
  const known = Object.entries(formats).filter(([name]) => first.headers.includes(name));
  return { ...reading, formats: Object.fromEntries(known) };
}

/** The steps of an import: read the file, map its columns, check, store. */
export function useImport<Answer extends Shape = Report>(send: Send<Answer>) {
  const [file, setFile] = useState<File>();
  const [mapping, setMapping] = useState<Mapping>({});
  const [reading, setReading] = useState(RECOGNISED);
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
  const look = (next: File, how: Reading) =>
    attempt(async () => {
      setFile(next);
      setReading(how);
      setReport(undefined);
      setShape(undefined);
      const { formats: _, ...written } = how;
      const first = await send(next, {
        columns: {},
        dryRun: true,
        goodRows: false,
        ...written,
        formats: {},
      });
      setShape(first);
      setReading(kept(first, how));
      setMapping((old) => mapped(first, old));
    });
  const run = (dryRun: boolean, goodRows = false) =>
    attempt(async () => {
      if (file) setReport(await send(file, { columns: chosen(mapping), dryRun, goodRows, ...reading }));
    });
  const map = (header: string, target: string) => {
    setMapping({ ...mapping, [header]: target });
    setReport(undefined);
  };
  return {
    file,
    mapping,
    reading,
    shape,
    report,
    error,
    busy,
    read: (next: File) => look(next, { ...RECOGNISED, formats: reading.formats }),
    /** Reads the same file with another encoding or delimiter. */
    readAs: (part: Partial<Reading>) => (file ? look(file, { ...reading, ...part }) : Promise.resolve()),
    format: (header: string, format: Schema<"ColumnFormat">) => {
      setReading({ ...reading, formats: { ...reading.formats, [header]: format } });
      setReport(undefined);
    },
    map,
    check: () => run(true),
    store: () => run(false),
    storeGood: () => run(false, true),
    forget: () => setReport(undefined),
  };
}

export type ImportState<Answer extends Shape = Report> = ReturnType<typeof useImport<Answer>>;
