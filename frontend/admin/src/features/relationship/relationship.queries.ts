import { at, pages, read, versionOf } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export type Relationship = Schema<"RelationshipView">;
export type CustomerService = Schema<"CustomerServiceView">;
export type Transition = Schema<"RelationshipTransition">;
export type Event = Schema<"HistoryView">;

const STEPS = {
  APPROVAL: "/api/v1/customers/{id}/relationship/approval",
  REJECTION: "/api/v1/customers/{id}/relationship/rejection",
  BLOCK: "/api/v1/customers/{id}/relationship/block",
  RELEASE: "/api/v1/customers/{id}/relationship/release",
} as const satisfies Record<Transition, string>;

export const relationshipQuery = (id: string) => read("/api/v1/customers/{id}/relationship", at(id));

export const relationshipHistoryQuery = (id: string) =>
  pages("/api/v1/customers/{id}/relationship/history", { params: { path: { id }, query: { limit: 20 } } });

export const useStep = (id: string, transition: Transition) =>
  useWrite("post", STEPS[transition], (body: Schema<"RelationshipDecision">) => ({ ...at(id), body }));

export const useReleaseService = (id: string) =>
  useWrite(
    "put",
    "/api/v1/customers/{id}/services/{code}",
    ({ code, ...body }: Schema<"ServiceRelease"> & { code: string }) => ({
      params: { path: { id, code } },
      body,
    }),
  );

const versionFor = ({ customerId, version }: Relationship) => versionOf({ id: customerId, version });

export const useReleaseCatalogues = (relationship: Relationship) =>
  useWrite("put", "/api/v1/customers/{id}/catalogues", (catalogueIds: string[]) => ({
    ...versionFor(relationship),
    body: { catalogueIds },
  }));

export const useChangeTerms = (relationship: Relationship) =>
  useWrite("put", "/api/v1/customers/{id}/order-terms", (body: Schema<"OrderTermsInput">) => ({
    ...versionFor(relationship),
    body,
  }));
