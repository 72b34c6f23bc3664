import { at, read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export type CustomerLogin = Schema<"CustomerLoginView">;

export const loginsQuery = (id: string, cursor: string | undefined) =>
  read(
    "/api/v1/customers/{id}/logins",
    { params: { path: { id }, query: { limit: 25, cursor } } },
    whilePaging,
  );

export const useInvite = (id: string) =>
  useWrite("post", "/api/v1/customers/{id}/logins", (body: Schema<"NewCustomerInvitation">) => ({
    ...at(id),
    body,
  }));

export const useSendPasswordLink = (id: string) =>
  useWrite("post", "/api/v1/customers/{id}/logins/{loginId}/password-reset", (loginId: string) => ({
    params: { path: { id, loginId } },
  }));

export const useEndAccess = (id: string) =>
  useWrite("delete", "/api/v1/customers/{id}/logins/{loginId}", (loginId: string) => ({
    params: { path: { id, loginId } },
  }));
