import type { Schema } from "./types";

export type Problem = Schema<"Problem">;
export type FieldError = Schema<"FieldError">;

/** A refused or failed request; `problem` is what the server said (RFC 9457), or our stand-in when it said nothing. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

function standIn(code: string, status: number): Problem {
  return {
    type: "about:blank",
    title: code,
    status,
    detail: "",
    code,
    requestId: "",
    errors: [],
    context: null,
  };
}

/** Nothing came back at all. */
export const NETWORK_PROBLEM = standIn("network", 0);

const UNEXPECTED_PROBLEM = standIn("unexpected", 0);

export function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "status" in value && "title" in value;
}

export function toProblem(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : UNEXPECTED_PROBLEM;
}

export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  if (isProblem(body)) return { ...standIn("unknown", response.status), ...body };
  const requestId = response.headers.get("Request-Id") ?? "";
  return { ...standIn("unknown", response.status), title: response.statusText, requestId };
}

/** `/entries/0/amount` -> `entries.0.amount`, the way forms name their fields. */
export function fieldOf(pointer: string | null | undefined): string {
  return (pointer ?? "")
    .replace(/^#?\//, "")
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .join(".");
}
