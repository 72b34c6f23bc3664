import { api, body, done, ifMatch, mergePatch } from "@kontor/api/client";
import { byCursor } from "@kontor/api/pages";
import type { Schema } from "@kontor/api/types";
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { CustomerListSearch } from "./customers.search";

export type Customer = Schema<"CustomerView">;
export type CustomerInput = Schema<"CustomerInput">;

export const DEFAULT_SORT = "name";

const keys = {
  all: ["customers"],
  list: (filter: object) => ["customers", "list", filter],
  one: (id: string) => ["customers", "one", id],
  history: (id: string) => ["customers", "history", id],
};

/** The filters as the API wants them; the list and its download share them. */
export function filterOf({ q, classId, country, kind, reseller, sort = DEFAULT_SORT }: CustomerListSearch) {
  return { q, classId, country, kind, reseller, sort };
}

export function customersQuery(search: CustomerListSearch) {
  const query = { ...filterOf(search), cursor: search.cursor, limit: 25 };
  return queryOptions({
    queryKey: keys.list(query),
    queryFn: () => body(api.GET("/api/v1/customers", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: keys.one(id),
    queryFn: () => body(api.GET("/api/v1/customers/{id}", { params: { path: { id } } })),
  });
}

export function historyQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: keys.history(id),
    queryFn: ({ pageParam }) =>
      body(
        api.GET("/api/v1/customers/{id}/history", {
          params: { path: { id }, query: { limit: 25, cursor: pageParam } },
        }),
      ),
    ...byCursor,
  });
}

function useInvalidateCustomers() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.all });
}

export function useCreateCustomer() {
  return useMutation({
    mutationFn: (input: Schema<"CustomerInput">) => body(api.POST("/api/v1/customers", { body: input })),
    onSuccess: useInvalidateCustomers(),
  });
}

type Change = { id: string; version: number; input: CustomerInput };

export function useChangeCustomer() {
  return useMutation({
    mutationFn: ({ id, version, input }: Change) =>
      body(
        api.PUT("/api/v1/customers/{id}", {
          params: { path: { id } },
          headers: ifMatch(version),
          body: input,
        }),
      ),
    onSuccess: useInvalidateCustomers(),
  });
}

type Target = { id: string; version: number };

export function useDeleteCustomer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Target) =>
      done(api.DELETE("/api/v1/customers/{id}", { params: { path: { id } }, headers: ifMatch(version) })),
    onSuccess: (_, { id }) => {
      client.removeQueries({ queryKey: keys.one(id) });
      return client.invalidateQueries({ queryKey: ["customers", "list"] });
    },
  });
}

export function useAssignClass() {
  return useMutation({
    mutationFn: ({ id, version, classId }: Target & { classId: string }) =>
      body(
        api.PATCH("/api/v1/customers/{id}", {
          params: { path: { id } },
          headers: { ...ifMatch(version), "Content-Type": "application/merge-patch+json" },
          body: mergePatch<CustomerInput>({ classId }),
        }),
      ),
    onSuccess: useInvalidateCustomers(),
  });
}

export function useRevert(customerId: string) {
  return useMutation({
    mutationFn: ({ eventId, version }: { eventId: string; version: number }) =>
      body(
        api.POST("/api/v1/customers/{id}/history/{eventId}/reversal", {
          params: { path: { id: customerId, eventId } },
          headers: ifMatch(version),
        }),
      ),
    onSuccess: useInvalidateCustomers(),
  });
}
