import { read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export type MyTerm = Schema<"MyTerm">;

export const termsQuery = read("/api/v1/me/terms");

export const useAcceptTerms = () =>
  useWrite("post", "/api/v1/me/terms/acceptances", (versionIds: string[]) => ({ body: { versionIds } }));
