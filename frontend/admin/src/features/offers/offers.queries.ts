import { ifMatch } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { useSave, useWrite } from "@kontor/api/writes";
import type { Catalogue, CatalogueGroup, Service, TermLists } from "@/domain/offer/offers.queries";

type ServiceWrite = { code: string; version: number | undefined; input: Schema<"ServiceInput"> };

export const useWriteService = () =>
  useWrite("put", "/api/v1/services/{code}", ({ code, version, input }: ServiceWrite) => ({
    params: { path: { code } },
    headers: version === undefined ? {} : ifMatch(version),
    body: input,
  }));

export const useDeleteService = () =>
  useWrite("delete", "/api/v1/services/{code}", ({ code, version }: Service) => ({
    params: { path: { code } },
    headers: ifMatch(version),
  }));

export const useWriteGroup = (group: CatalogueGroup | undefined) =>
  useSave("/api/v1/catalogue-groups", group);

export const useWriteCatalogue = (catalogue: Catalogue | undefined) =>
  useSave("/api/v1/catalogues", catalogue);

export const useWriteTerms = ({ version }: TermLists) =>
  useWrite("put", "/api/v1/order-term-options", (body: Schema<"OrderTermListsInput">) => ({
    headers: ifMatch(version),
    body,
  }));
