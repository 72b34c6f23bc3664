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

export type PlacedErrors<Field extends string> = {
  placed: { field: Field; error: FieldError }[];
  unplaced: FieldError[];
};

/** Splits a problem into messages for fields that the form shows and the rest, which belongs above the form. */
export function placeErrors<Field extends string>(
  problem: Problem,
  fields: readonly Field[],
): PlacedErrors<Field> {
  const answer: PlacedErrors<Field> = { placed: [], unplaced: [] };
  for (const error of problem.errors) {
    const name = fieldOf(error.pointer);
    const field =
      fields.find((known) => name === known) ?? fields.find((known) => name.startsWith(`${known}.`));
    if (field === undefined) answer.unplaced.push(error);
    else answer.placed.push({ field, error });
  }
  return answer;
}
