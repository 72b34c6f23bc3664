import { type Init, type Path, server } from "./contract";
import { NETWORK_PROBLEM, ProblemError } from "./problem";
import type { paths } from "./schema";
import type { Schema } from "./types";

const LINES = "application/x-ndjson";

type Answer<Line> = { get: { responses: { 200: { content: { [LINES]: Line } } } } };

/** A line of what is told line by line while the server makes it; a problem is thrown and no line. */
export type Line<P extends Path<"get">> =
  paths[P] extends Answer<infer One> ? Exclude<One, Schema<"ProblemLine">> : never;

async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<object> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const whole = (rest + decoder.decode(part.value, { stream: true })).split("\n");
      rest = whole.pop() ?? "";
      for (const line of whole) yield JSON.parse(line) as object;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * Asks for the lines of a GET. Each is given to `take`, which answers with the result once it is the last one; what the
 * server refuses, before the first line or by the last, is a ProblemError as everywhere.
 */
export async function follow<P extends Path<"get">, Result>(
  path: P,
  { signal, ...init }: Init<"get", P> & { signal: AbortSignal },
  take: (line: Line<P>) => Result | undefined,
): Promise<Result> {
  const headers = { Accept: LINES };
  const { data } = await server.request("get", path, { ...init, signal, headers, parseAs: "stream" });
  try {
    for await (const line of read(data)) {
      if ("problem" in line) throw new ProblemError((line as Schema<"ProblemLine">).problem);
      const result = take(line as Line<P>);
      if (result !== undefined) return result;
    }
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError(NETWORK_PROBLEM);
  }
  // it broke off
  throw new ProblemError(NETWORK_PROBLEM);
}
