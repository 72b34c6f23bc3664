import { at, read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export type ImportRun = Schema<"ImportRunView">;
export type Reversal = Schema<"ImportReversal">;

export const importsQuery = (cursor: string | undefined) =>
  read("/api/v1/imports", { params: { query: { cursor, limit: 25 } } }, whilePaging);

export const reversalQuery = (id: string) => read("/api/v1/imports/{id}/reversal", at(id), { staleTime: 0 });

export const useTakeBack = (id: string) => useWrite("post", "/api/v1/imports/{id}/reversal", () => at(id));
