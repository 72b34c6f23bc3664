import { read, useWrite } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";

export type MyTerm = Schema<"MyTerm">;

export const termsQuery = read("/api/v1/me/terms");

export const useAcceptTerms = () =>
  useWrite("post", "/api/v1/me/terms/acceptances", (versionIds: string[]) => ({ body: { versionIds } }));
