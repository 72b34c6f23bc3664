import { ask, at, pages, read, versionOf, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export type Association = Schema<"AssociationView">;
export type AssociationChange = Schema<"AssociationChange">;
export type NewAssociations = Schema<"NewAssociations">;
export type Preview = Schema<"AssociationPreview">;

type Filter = {
  q?: string;
  customerId?: string;
  subscriptionId?: string;
  state?: Schema<"AssociationState">;
  outlook?: Schema<"AssociationOutlook">;
  kind?: Schema<"ProductKind">;
  dueFrom?: string;
  dueTo?: string;
  due?: Schema<"DueEvent">;
  renewsFrom?: string;
  renewsTo?: string;
  endsFrom?: string;
  endsTo?: string;
  expiresFrom?: string;
  expiresTo?: string;
  sort?: string;
  cursor?: string;
  limit?: number;
};

export const associationsQuery = (filter: Filter) =>
  read("/api/v1/associations", { params: { query: { limit: 25, ...filter } } }, whilePaging);

export const associationQuery = (id: string) => read("/api/v1/associations/{id}", at(id));

export const associationHistoryQuery = (id: string) =>
  pages("/api/v1/associations/{id}/history", { params: { path: { id }, query: { limit: 25 } } });

/** What the next renewal costs and why. */
export const renewalPriceQuery = (id: string) =>
  read("/api/v1/associations/{id}/renewal-price", { params: { path: { id }, query: { explain: true } } });

/** What would happen: dates, prices, access, mails; nothing is stored. */
export const previewQuery = (body: NewAssociations) =>
  ask("/api/v1/associations/preview", { body }, { ...whilePaging, retry: false, staleTime: 0 });

/** The same of a change. */
export const changePreviewQuery = (id: string, body: AssociationChange) =>
  ask(
    "/api/v1/associations/{id}/preview",
    { ...at(id), body },
    { ...whilePaging, retry: false, staleTime: 0 },
  );

/** What a reseller among the customers registered for others (C44). */
export const registeredQuery = (id: string, cursor: string | undefined) =>
  read(
    "/api/v1/customers/{id}/registered-associations",
    { params: { path: { id }, query: { limit: 25, cursor } } },
    whilePaging,
  );

export const useAssociate = () =>
  useWrite("post", "/api/v1/associations", (body: NewAssociations) => ({ body }));

type Target = Pick<Association, "id" | "version">;

export const useChangeAssociation = () =>
  useWrite(
    "put",
    "/api/v1/associations/{id}",
    ({ change, ...association }: Target & { change: AssociationChange }) => ({
      ...versionOf(association),
      body: change,
    }),
  );

export const useEndAssociations = () =>
  useWrite("post", "/api/v1/associations:batch-end", (body: Schema<"AssociationBatchEnd">) => ({ body }));

/** Mails or services of many. */
export const useChangeAssociations = () =>
  useWrite("post", "/api/v1/associations:batch-change", (body: Schema<"AssociationBatchChange">) => ({
    body,
  }));

/** What another renewal would do to each of many; nothing is stored. */
export const manyRenewalsPreviewQuery = (body: Schema<"RenewalBatchChange">) =>
  ask("/api/v1/associations/renewals/preview", { body }, { ...whilePaging, retry: false, staleTime: 0 });

/** How many renew, each by itself. */
export const useChangeRenewals = () =>
  useWrite("post", "/api/v1/associations/renewals", (body: Schema<"RenewalBatchChange">) => ({ body }));

export const useDeleteAssociations = () =>
  useWrite("post", "/api/v1/associations:batch-delete", (ids: string[]) => ({ body: { ids } }));

export const useDeleteAssociation = () =>
  useWrite("delete", "/api/v1/associations/{id}", (association: Target) => versionOf(association));

/** Takes one change back. */
export const useRevertAssociation = () =>
  useWrite(
    "post",
    "/api/v1/associations/{id}/history/{eventId}/reversal",
    ({ id, version, eventId }: Target & { eventId: string }) => ({
      params: { path: { id, eventId } },
      headers: versionOf({ id, version }).headers,
    }),
  );

/** Staff answers for the customer whether it goes on. */
export const useAnswerRenewal = () =>
  useWrite(
    "put",
    "/api/v1/associations/{id}/renewal-answer",
    ({ id, answer }: { id: string; answer: Schema<"RenewalAnswer"> }) => ({ ...at(id), body: { answer } }),
  );
