import { at, read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";
import type { RequestsSearch, View } from "./requests.search";

export type Request = Schema<"RequestView">;
export type RequestDetail = Schema<"RequestDetail">;
export type CustomerStatus = Schema<"CustomerStatusView">;
export type BatchResult = Schema<"BatchResult">;

export const requestsQuery = ({ status = "OPEN", kind, service, sort, q, cursor }: RequestsSearch) =>
  read(
    "/api/v1/requests",
    { params: { query: { status, kind, service, sort, q, cursor, limit: 50 } } },
    whilePaging,
  );

export const requestQuery = (id: string) => read("/api/v1/requests/{id}", at(id));

/** Without a service, where customers stand with any. */
export const customerStatusesQuery = (status: View, { service = "*", q, cursor }: RequestsSearch) =>
  read(
    "/api/v1/customer-services",
    { params: { query: { status, service, q, cursor, limit: 25 } } },
    whilePaging,
  );

export const useApprove = () =>
  useWrite(
    "post",
    "/api/v1/requests/{id}/approval",
    ({ id, decision }: { id: string; decision: Schema<"NewDecision"> }) => ({ ...at(id), body: decision }),
  );

export const useReject = () =>
  useWrite(
    "post",
    "/api/v1/requests/{id}/rejection",
    ({ id, rejection }: { id: string; rejection: Schema<"RequestRejection"> }) => ({
      ...at(id),
      body: rejection,
    }),
  );

export const useApproveMany = () =>
  useWrite("post", "/api/v1/requests:batch-approval", (body: Schema<"BatchApproval">) => ({ body }));

export const useRejectMany = () =>
  useWrite("post", "/api/v1/requests:batch-rejection", (body: Schema<"BatchRejection">) => ({ body }));

export const useReleaseService = () =>
  useWrite("put", "/api/v1/customers/{id}/services/{code}", (path: { id: string; code: string }) => ({
    params: { path },
    body: { active: true },
  }));
