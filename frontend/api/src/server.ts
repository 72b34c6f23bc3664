import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryFunction,
  queryOptions,
  type UseQueryOptions,
} from "@tanstack/react-query";
import type { HttpMethod, RequiredKeysOf } from "openapi-typescript-helpers";
import { ifMatch } from "./client";
import { type AnswerOf, type Init, type Path, server } from "./contract";
import { byCursor } from "./pages";

type Choices<Data> = Pick<
  UseQueryOptions<Data>,
  "placeholderData" | "refetchInterval" | "refetchOnMount" | "refetchOnWindowFocus" | "retry" | "staleTime"
>;
type PagesChoices = { placeholderData?: typeof keepPreviousData; refetchOnWindowFocus?: boolean };

// an init in which nothing must be said may be left out
type Asking<Method extends HttpMethod, P extends Path<Method>, C = Choices<AnswerOf<Method, P>>> =
  RequiredKeysOf<Init<Method, P>> extends never
    ? [init?: Init<Method, P>, choices?: C]
    : [init: Init<Method, P>, choices?: C];

type Query = { queryKey: readonly unknown[]; queryFn: QueryFunction<never> };

function queryOf(method: HttpMethod, path: string, init?: object): Query {
  return {
    queryKey: init === undefined ? [method, path] : [method, path, init],
    queryFn: async ({ signal }) => (await server.request(method, path, { signal, ...init })).data,
  };
}

/** For lists: the page before stays in sight while the next one comes. */
export const whilePaging = { placeholderData: keepPreviousData };

/** A GET of the contract, for useQuery and its kin. */
export function read<P extends Path<"get">>(path: P, ...[init, choices]: Asking<"get", P>) {
  return queryOptions<AnswerOf<"get", P>>({ ...queryOf("get", path, init), ...choices });
}

/** A POST that only asks: a preview, a price. */
export function ask<P extends Path<"post">>(path: P, ...[init, choices]: Asking<"post", P>) {
  return queryOptions<AnswerOf<"post", P>>({ ...queryOf("post", path, init), ...choices });
}

/** A list page after page, for useInfiniteQuery. */
export function pages<P extends Path<"get">>(path: P, ...[init, choices]: Asking<"get", P, PagesChoices>) {
  type Page = AnswerOf<"get", P>;
  return infiniteQueryOptions<Page, Error, InfiniteData<Page>, readonly unknown[], string | undefined>({
    // apart from the same list read as one page
    queryKey: [...queryOf("get", path, init).queryKey, "pages"],
    queryFn: async ({ pageParam, signal }) => {
      const { params, ...rest } = { ...init } as { params?: { query?: object } };
      const query = { ...params?.query, cursor: pageParam };
      return (await server.request("get", path, { ...rest, params: { ...params, query }, signal })).data;
    },
    initialPageParam: byCursor.initialPageParam,
    getNextPageParam: (page) => byCursor.getNextPageParam(page as object),
    ...choices,
  });
}

/** A thing in the version that was read. */
export type Version = { id: string; version: number };

/** Says which thing is meant. */
export function at(id: string) {
  return { params: { path: { id } } };
}

/** Says which thing is written, in the version that was read. */
export function versionOf({ id, version }: Version) {
  return { ...at(id), headers: ifMatch(version) };
}
