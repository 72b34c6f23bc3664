import { at } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

// a refusal says that it has been decided meanwhile
const DECIDED = { evenWhenRefused: true };

export const useAskForServices = () =>
  useWrite("post", "/api/v1/me/requests", (body: Schema<"NewMyRequest">) => ({ body }), DECIDED);

export const useWithdraw = () =>
  useWrite("delete", "/api/v1/me/requests/{id}", (id: string) => at(id), DECIDED);
