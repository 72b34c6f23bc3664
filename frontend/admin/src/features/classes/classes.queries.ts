import { api, body, done, ifMatch } from "@kontor/api/client";
import { byCursor } from "@kontor/api/pages";
import type { Schema } from "@kontor/api/types";
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { SetWriting } from "@/domain/price/price-set.queries";
import type { ClassPricesSearch } from "./classes.search";

export type CustomerClass = Schema<"CustomerClassView">;

const keys = {
  all: ["customer-classes"],
  one: (id: string) => ["customer-classes", "one", id],
  sheet: (id: string, filter: object) => ["customer-classes", "sheet", id, filter],
  set: (id: string, productId: string) => ["customer-classes", "set", id, productId],
  adjustments: (id: string) => ["customer-classes", "adjustments", id],
};

export const classesQuery = queryOptions({
  queryKey: ["customer-classes", "list"],
  queryFn: () => body(api.GET("/api/v1/customer-classes", { params: { query: { limit: 100 } } })),
});

export function classQuery(id: string) {
  return queryOptions({
    queryKey: keys.one(id),
    queryFn: () => body(api.GET("/api/v1/customer-classes/{id}", { params: { path: { id } } })),
  });
}

export function classSheetQuery(id: string, { q, categoryId, on }: ClassPricesSearch) {
  const filter = { q, categoryId, on };
  return infiniteQueryOptions({
    queryKey: keys.sheet(id, filter),
    queryFn: ({ pageParam }) =>
      body(
        api.GET("/api/v1/customer-classes/{id}/prices", {
          params: { path: { id }, query: { ...filter, limit: 50, cursor: pageParam } },
        }),
      ),
    ...byCursor,
    placeholderData: keepPreviousData,
  });
}

export function classSetQuery(id: string, productId: string) {
  return queryOptions({
    queryKey: keys.set(id, productId),
    queryFn: () =>
      body(
        api.GET("/api/v1/customer-classes/{id}/prices/{productId}", {
          params: { path: { id, productId } },
        }),
      ),
  });
}

export function classAdjustmentsQuery(id: string) {
  return queryOptions({
    queryKey: keys.adjustments(id),
    queryFn: () => body(api.GET("/api/v1/customer-classes/{id}/adjustments", { params: { path: { id } } })),
  });
}

// a class decides what its customers pay, so their prices are stale with it
function useInvalidateClasses() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.all }),
      client.invalidateQueries({ queryKey: ["customer-prices"] }),
    ]);
}

export function useCreateClass() {
  return useMutation({
    mutationFn: (input: Schema<"CustomerClassInput">) =>
      body(api.POST("/api/v1/customer-classes", { body: input })),
    onSuccess: useInvalidateClasses(),
  });
}

export function useChangeClass({ id, version }: CustomerClass) {
  return useMutation({
    mutationFn: (input: Schema<"CustomerClassInput">) =>
      body(
        api.PUT("/api/v1/customer-classes/{id}", {
          params: { path: { id } },
          headers: ifMatch(version),
          body: input,
        }),
      ),
    onSuccess: useInvalidateClasses(),
  });
}

export function useCopyClass(id: string) {
  return useMutation({
    mutationFn: (input: Schema<"ClassCopy">) =>
      body(api.POST("/api/v1/customer-classes/{id}/copies", { params: { path: { id } }, body: input })),
    onSuccess: useInvalidateClasses(),
  });
}

export function useDeleteClass({ id, version }: CustomerClass) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      done(
        api.DELETE("/api/v1/customer-classes/{id}", { params: { path: { id } }, headers: ifMatch(version) }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["customer-classes", "list"] }),
  });
}

export function useSaveClassPrices(id: string, productId: string) {
  return useMutation({
    mutationFn: ({ change, overrideReason }: SetWriting) =>
      body(
        api.PUT("/api/v1/customer-classes/{id}/prices/{productId}", {
          params: { path: { id, productId }, query: { overrideReason } },
          body: change,
        }),
      ),
    onSuccess: useInvalidateClasses(),
  });
}

export function useRemoveClassPrices(id: string, productId: string) {
  return useMutation({
    mutationFn: () =>
      done(
        api.DELETE("/api/v1/customer-classes/{id}/prices/{productId}", {
          params: { path: { id, productId } },
        }),
      ),
    onSuccess: useInvalidateClasses(),
  });
}

export function useSaveClassAdjustments(id: string) {
  return useMutation({
    mutationFn: (items: Schema<"NewAdjustment">[]) =>
      body(
        api.PUT("/api/v1/customer-classes/{id}/adjustments", {
          params: { path: { id } },
          body: { items },
        }),
      ),
    onSuccess: useInvalidateClasses(),
  });
}
