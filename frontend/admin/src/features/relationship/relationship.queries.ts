import { api, body, ifMatch } from "@kontor/api/client";
import { byCursor } from "@kontor/api/pages";
import type { Schema } from "@kontor/api/types";
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { REQUESTS } from "@/domain/request/request-summary.query";

export type Relationship = Schema<"RelationshipView">;
export type CustomerService = Schema<"CustomerServiceView">;
export type Transition = Schema<"RelationshipTransition">;
export type Event = Schema<"HistoryView">;

const keys = {
  all: ["relationship"],
  one: (id: string) => ["relationship", id],
  history: (id: string) => ["relationship", id, "history"],
};

export function relationshipQuery(id: string) {
  return queryOptions({
    queryKey: keys.one(id),
    queryFn: () => body(api.GET("/api/v1/customers/{id}/relationship", { params: { path: { id } } })),
  });
}

export function relationshipHistoryQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: keys.history(id),
    queryFn: ({ pageParam }) =>
      body(
        api.GET("/api/v1/customers/{id}/relationship/history", {
          params: { path: { id }, query: { limit: 20, cursor: pageParam } },
        }),
      ),
    ...byCursor,
  });
}

// the desk counts and lists what changes here
function useInvalidate() {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: keys.all });
    void client.invalidateQueries({ queryKey: [REQUESTS] });
  };
}

type Step = { transition: Transition; decision: Schema<"RelationshipDecision"> };

function take(id: string, transition: Transition, decision: Schema<"RelationshipDecision">) {
  const options = { params: { path: { id } }, body: decision };
  switch (transition) {
    case "APPROVAL":
      return body(api.POST("/api/v1/customers/{id}/relationship/approval", options));
    case "REJECTION":
      return body(api.POST("/api/v1/customers/{id}/relationship/rejection", options));
    case "BLOCK":
      return body(api.POST("/api/v1/customers/{id}/relationship/block", options));
    case "RELEASE":
      return body(api.POST("/api/v1/customers/{id}/relationship/release", options));
  }
}

export function useStep(id: string) {
  return useMutation({
    mutationFn: ({ transition, decision }: Step) => take(id, transition, decision),
    onSuccess: useInvalidate(),
  });
}

export function useReleaseService(id: string) {
  return useMutation({
    mutationFn: ({ code, ...release }: Schema<"ServiceRelease"> & { code: string }) =>
      body(
        api.PUT("/api/v1/customers/{id}/services/{code}", { params: { path: { id, code } }, body: release }),
      ),
    onSuccess: useInvalidate(),
  });
}

export function useReleaseCatalogues({ customerId, version }: Relationship) {
  return useMutation({
    mutationFn: (catalogueIds: string[]) =>
      body(
        api.PUT("/api/v1/customers/{id}/catalogues", {
          params: { path: { id: customerId } },
          headers: ifMatch(version),
          body: { catalogueIds },
        }),
      ),
    onSuccess: useInvalidate(),
  });
}

export function useChangeTerms({ customerId, version }: Relationship) {
  return useMutation({
    mutationFn: (terms: Schema<"OrderTermsInput">) =>
      body(
        api.PUT("/api/v1/customers/{id}/order-terms", {
          params: { path: { id: customerId } },
          headers: ifMatch(version),
          body: terms,
        }),
      ),
    onSuccess: useInvalidate(),
  });
}
