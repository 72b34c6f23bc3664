import type { Edit, Edits } from "./cells";

/** One cell before and after; without an edit the cell is as published. */
type Step = { key: string; from: Edit | undefined; to: Edit | undefined };

export type EditLog = { edits: Edits; past: readonly Step[][]; future: readonly Step[][] };

/** What should become of the cells; undefined takes their edit back. */
export type Changes = ReadonlyMap<string, Edit | undefined>;

export function logOf(edits: Edits): EditLog {
  return { edits, past: [], future: [] };
}

function applied(edits: Edits, steps: readonly Step[], side: "from" | "to"): Edits {
  const next = new Map(edits);
  for (const step of steps) {
    const edit = step[side];
    if (edit) next.set(step.key, edit);
    else next.delete(step.key);
  }
  return next;
}

function differs(a: Edit | undefined, b: Edit | undefined): boolean {
  return a?.amount !== b?.amount || a?.invalid !== b?.invalid;
}

export function record(log: EditLog, changes: Changes): EditLog {
  const steps = [...changes]
    .map(([key, to]) => ({ key, from: log.edits.get(key), to }))
    .filter(({ from, to }) => differs(from, to));
  if (steps.length === 0) return log;
  return { edits: applied(log.edits, steps, "to"), past: [...log.past, steps], future: [] };
}

export function undo(log: EditLog): EditLog {
  const steps = log.past.at(-1);
  if (!steps) return log;
  return {
    edits: applied(log.edits, steps, "from"),
    past: log.past.slice(0, -1),
    future: [...log.future, steps],
  };
}

export function redo(log: EditLog): EditLog {
  const steps = log.future.at(-1);
  if (!steps) return log;
  return {
    edits: applied(log.edits, steps, "to"),
    past: [...log.past, steps],
    future: log.future.slice(0, -1),
  };
}

/** From one state to another in a single step that can be undone. */
export function changesBetween(before: Edits, after: Edits): Changes {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return new Map([...keys].map((key) => [key, after.get(key)]));
}

/** The cells that two states do not agree on. */
export function touched(before: Edits, after: Edits): string[] {
  return [...changesBetween(before, after)]
    .filter(([key, edit]) => differs(before.get(key), edit))
    .map(([key]) => key);
}
