import { api, body, done } from "@kontor/api/client";
import { byCursor } from "@kontor/api/pages";
import type { Schema } from "@kontor/api/types";
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export type MyService = Schema<"MyServiceView">;
export type MyRequest = Schema<"MyRequestView">;

const keys = { services: ["my-services"], requests: ["my-requests"] };

export const servicesQuery = queryOptions({
  queryKey: keys.services,
  queryFn: () => body(api.GET("/api/v1/me/services")),
});

export const requestsQuery = infiniteQueryOptions({
  queryKey: keys.requests,
  queryFn: ({ pageParam }) =>
    body(api.GET("/api/v1/me/requests", { params: { query: { limit: 10, cursor: pageParam } } })),
  ...byCursor,
});

function useInvalidate() {
  const client = useQueryClient();
  return () => Promise.all(Object.values(keys).map((queryKey) => client.invalidateQueries({ queryKey })));
}

export function useAskForServices() {
  return useMutation({
    mutationFn: (request: Schema<"NewMyRequest">) => body(api.POST("/api/v1/me/requests", { body: request })),
    onSettled: useInvalidate(),
  });
}

export function useWithdraw() {
  return useMutation({
    mutationFn: (id: string) => done(api.DELETE("/api/v1/me/requests/{id}", { params: { path: { id } } })),
    // also after a refusal: then it has been decided meanwhile
    onSettled: useInvalidate(),
  });
}
