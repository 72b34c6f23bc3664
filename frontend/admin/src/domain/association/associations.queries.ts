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

export type Association = Schema<"AssociationView">;
export type AssociationChange = Schema<"AssociationChange">;
export type NewAssociations = Schema<"NewAssociations">;
export type Preview = Schema<"AssociationPreview">;

type Filter = {
  q?: string;
  customerId?: string;
  subscriptionId?: string;
  state?: Schema<"AssociationState">;
  kind?: Schema<"ProductKind">;
  renewsFrom?: string;
  renewsTo?: string;
  endsFrom?: string;
  endsTo?: string;
  sort?: string;
  cursor?: string;
};

const ROOT = "associations";

const keys = {
  list: (filter: object) => [ROOT, "list", filter],
  one: (id: string) => [ROOT, "one", id],
  history: (id: string) => [ROOT, "history", id],
  price: (id: string) => [ROOT, "price", id],
  preview: (input: object) => [ROOT, "preview", input],
  registered: (customerId: string, cursor: string | undefined) => [ROOT, "registered", customerId, cursor],
};

export function associationsQuery(filter: Filter) {
  const query = { limit: 25, ...filter };
  return queryOptions({
    queryKey: keys.list(query),
    queryFn: () => body(api.GET("/api/v1/associations", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function associationQuery(id: string) {
  return queryOptions({
    queryKey: keys.one(id),
    queryFn: () => body(api.GET("/api/v1/associations/{id}", { params: { path: { id } } })),
  });
}

export function associationHistoryQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: keys.history(id),
    queryFn: ({ pageParam }) =>
      body(
        api.GET("/api/v1/associations/{id}/history", {
          params: { path: { id }, query: { limit: 25, cursor: pageParam } },
        }),
      ),
    ...byCursor,
  });
}

/** What the next renewal costs and why. */
export function renewalPriceQuery(id: string) {
  return queryOptions({
    queryKey: keys.price(id),
    queryFn: () =>
      body(
        api.GET("/api/v1/associations/{id}/renewal-price", {
          params: { path: { id }, query: { explain: true } },
        }),
      ),
  });
}

/** What would happen: dates, prices, access, mails; nothing is stored. */
export function previewQuery(input: NewAssociations) {
  return queryOptions({
    queryKey: keys.preview(input),
    queryFn: () => body(api.POST("/api/v1/associations/preview", { body: input })),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  });
}

/** What a reseller among the customers registered for others (C44). */
export function registeredQuery(customerId: string, cursor: string | undefined) {
  return queryOptions({
    queryKey: keys.registered(customerId, cursor),
    queryFn: () =>
      body(
        api.GET("/api/v1/customers/{id}/registered-associations", {
          params: { path: { id: customerId }, query: { limit: 25, cursor } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** Whoever gets or loses something: lists of associations, of subscriptions, owners of products, access to services. */
function useInvalidate() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [ROOT, "subscriptions", "product-owners", "relationship"].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

export function useAssociate() {
  return useMutation({
    mutationFn: (input: NewAssociations) => body(api.POST("/api/v1/associations", { body: input })),
    onSuccess: useInvalidate(),
  });
}

type Target = Pick<Association, "id" | "version">;

export function useChangeAssociation() {
  return useMutation({
    mutationFn: ({ id, version, change }: Target & { change: AssociationChange }) =>
      body(
        api.PUT("/api/v1/associations/{id}", {
          params: { path: { id } },
          headers: ifMatch(version),
          body: change,
        }),
      ),
    onSuccess: useInvalidate(),
  });
}

export function useEndAssociations() {
  return useMutation({
    mutationFn: (input: Schema<"AssociationBatchEnd">) =>
      body(api.POST("/api/v1/associations:batch-end", { body: input })),
    onSuccess: useInvalidate(),
  });
}

export function useDeleteAssociation() {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: ({ id, version }: Target) =>
      done(api.DELETE("/api/v1/associations/{id}", { params: { path: { id } }, headers: ifMatch(version) })),
    onSuccess: invalidate,
  });
}

/** Staff answers for the customer whether it goes on. */
export function useAnswerRenewal() {
  return useMutation({
    mutationFn: ({ id, answer }: { id: string; answer: Schema<"RenewalAnswer"> }) =>
      body(
        api.PUT("/api/v1/associations/{id}/renewal-answer", { params: { path: { id } }, body: { answer } }),
      ),
    onSuccess: useInvalidate(),
  });
}
