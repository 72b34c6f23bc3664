import { authorisedFetch } from "./client";
import { NETWORK_PROBLEM, ProblemError, problemOf } from "./problem";
import type { Schema, Schemas } from "./types";

const MEDIA_TYPES = {
  csv: "text/csv",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export type FileFormat = keyof typeof MEDIA_TYPES;
export type Query = Record<string, string | number | boolean | null | undefined>;

async function send(path: string, init: RequestInit): Promise<Response> {
  const url = new URL(path, globalThis.location.origin);
  const response = await authorisedFetch(new Request(url, init)).catch(() => {
    throw new ProblemError(NETWORK_PROBLEM);
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response;
}

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  return `${path}?${search}`;
}

/** Streams a list as a file: the same query as the list, another Accept header. */
export async function download(path: string, query: Query, format: FileFormat): Promise<Blob> {
  const headers = { Accept: MEDIA_TYPES[format] };
  return (await send(withQuery(path, query), { headers })).blob();
}

/** The same of some rows of a list alone, named by their ids. */
export async function downloadMarked(
  path: string,
  marked: Schema<"MarkedRows">,
  format: FileFormat,
): Promise<Blob> {
  const headers = { Accept: MEDIA_TYPES[format], "Content-Type": "application/json" };
  return (await send(`${path}/file`, { method: "POST", headers, body: JSON.stringify(marked) })).blob();
}

export async function upload<Name extends keyof Schemas = "ImportReport">(
  path: string,
  file: File,
  options: object,
): Promise<Schema<Name>> {
  const form = new FormData();
  form.append("file", file);
  form.append("options", JSON.stringify(options));
  const response = await send(path, { method: "POST", body: form });
  return (await response.json()) as Schema<Name>;
}

export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
