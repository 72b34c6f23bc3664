import { api, body } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { REQUESTS } from "@/domain/request/request-summary.query";
import type { RequestsSearch, View } from "./requests.search";

export type Request = Schema<"RequestView">;
export type RequestDetail = Schema<"RequestDetail">;
export type CustomerStatus = Schema<"CustomerStatusView">;
export type BatchResult = Schema<"BatchResult">;

const keys = {
  list: (filter: object) => [REQUESTS, "list", filter],
  one: (id: string) => [REQUESTS, "one", id],
  customers: (filter: object) => [REQUESTS, "customers", filter],
};

export function requestsQuery({ status = "OPEN", kind, service, sort, q, cursor }: RequestsSearch) {
  const query = { status, kind, service, sort, q, cursor, limit: 50 };
  return queryOptions({
    queryKey: keys.list(query),
    queryFn: () => body(api.GET("/api/v1/requests", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function requestQuery(id: string) {
  return queryOptions({
    queryKey: keys.one(id),
    queryFn: () => body(api.GET("/api/v1/requests/{id}", { params: { path: { id } } })),
  });
}

export function customerStatusesQuery(status: View, service: string, { q, cursor }: RequestsSearch) {
  const query = { status, service, q, cursor, limit: 25 };
  return queryOptions({
    queryKey: keys.customers(query),
    queryFn: () => body(api.GET("/api/v1/customer-services", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

// a decision moves customers between statuses, classes and counts
function useInvalidate() {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: [REQUESTS] });
    void client.invalidateQueries({ queryKey: ["relationship"] });
    void client.invalidateQueries({ queryKey: ["customers"] });
  };
}

type Approval = { id: string; decision: Schema<"NewDecision"> };

export function useApprove() {
  return useMutation({
    mutationFn: ({ id, decision }: Approval) =>
      body(api.POST("/api/v1/requests/{id}/approval", { params: { path: { id } }, body: decision })),
    onSuccess: useInvalidate(),
  });
}

type Rejection = { id: string; rejection: Schema<"RequestRejection"> };

export function useReject() {
  return useMutation({
    mutationFn: ({ id, rejection }: Rejection) =>
      body(api.POST("/api/v1/requests/{id}/rejection", { params: { path: { id } }, body: rejection })),
    onSuccess: useInvalidate(),
  });
}

export function useApproveMany() {
  return useMutation({
    mutationFn: (batch: Schema<"BatchApproval">) =>
      body(api.POST("/api/v1/requests:batch-approval", { body: batch })),
    onSuccess: useInvalidate(),
  });
}

export function useRejectMany() {
  return useMutation({
    mutationFn: (batch: Schema<"BatchRejection">) =>
      body(api.POST("/api/v1/requests:batch-rejection", { body: batch })),
    onSuccess: useInvalidate(),
  });
}
