import { toProblem } from "@kontor/api/problem";

/** What somebody with the right password learns who has no access. */
export type EndedAccess = { rejected: boolean; message?: string; statusToken?: string };

declare module "@tanstack/react-router" {
  // kept with the page, so that it is still there when the page is loaded anew
  interface HistoryState {
    ended?: EndedAccess;
  }
}

function textOf(context: Record<string, unknown>, name: string): string | undefined {
  const value = context[name];
  return typeof value === "string" ? value : undefined;
}

export function endedAccess(error: unknown): EndedAccess {
  const context = toProblem(error).context ?? {};
  return {
    rejected: textOf(context, "relationship") === "REJECTED",
    message: textOf(context, "message"),
    statusToken: textOf(context, "statusToken"),
  };
}
