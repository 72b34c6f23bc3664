import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryFunction,
  queryOptions,
  type UseMutationResult,
  type UseQueryOptions,
  useMutation,
} from "@tanstack/react-query";
import type { MaybeOptionalInit, MethodResponse } from "openapi-fetch";
import createServer from "openapi-react-query";
import type { HttpMethod, PathsWithMethod, RequiredKeysOf } from "openapi-typescript-helpers";
import { api, ifMatch } from "./client";
import { byCursor } from "./pages";
import type { paths } from "./schema";

type Path<Method extends HttpMethod> = PathsWithMethod<paths, Method>;
type Init<Method extends HttpMethod, P extends Path<Method>> = NonNullable<
  MaybeOptionalInit<paths[P], Method>
>;
type Content<Method extends HttpMethod, P extends Path<Method>> = MethodResponse<typeof api, Method, P>;

/** What an operation answers; nothing where the contract describes no content. */
export type AnswerOf<Method extends HttpMethod, P extends Path<Method>> = [Content<Method, P>] extends [never]
  ? undefined
  : Content<Method, P>;

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

// within this file paths are mere strings: what belongs to them is said by the types of the functions below
type Loose = {
  query: (
    method: HttpMethod,
    path: string,
    init: unknown,
  ) => { queryKey: readonly unknown[]; queryFn: QueryFunction<never> };
  request: (method: HttpMethod, path: string, init: object) => Promise<{ data: never }>;
};
const server = { query: createServer(api).queryOptions, request: api.request } as unknown as Loose;

/** For lists: the page before stays in sight while the next one comes. */
export const whilePaging = { placeholderData: keepPreviousData };

/** A GET of the contract, for useQuery and its kin. */
export function read<P extends Path<"get">>(path: P, ...[init, choices]: Asking<"get", P>) {
  return queryOptions<AnswerOf<"get", P>>({ ...server.query("get", path, init), ...choices });
}

/** A POST that only asks: a preview, a price. */
export function ask<P extends Path<"post">>(path: P, ...[init, choices]: Asking<"post", P>) {
  return queryOptions<AnswerOf<"post", P>>({ ...server.query("post", path, init), ...choices });
}

/** A list page after page, for useInfiniteQuery. */
export function pages<P extends Path<"get">>(path: P, ...[init, choices]: Asking<"get", P, PagesChoices>) {
  type Page = AnswerOf<"get", P>;
  return infiniteQueryOptions<Page, Error, InfiniteData<Page>, readonly unknown[], string | undefined>({
    // apart from the same list read as one page
    queryKey: [...server.query("get", path, init).queryKey, "pages"],
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

type Writing = "delete" | "patch" | "post" | "put";
type Also = { evenWhenRefused?: boolean };

/** A write of the contract; what it makes stale is known by its method and path, which are its key. */
export function useWrite<Method extends Writing, P extends Path<Method>, Input = void>(
  method: Method,
  path: P,
  init: (input: Input) => Init<Method, P>,
  also: Also = {},
): UseMutationResult<AnswerOf<Method, P>, Error, Input> {
  return useMutation({
    mutationKey: [method, path],
    mutationFn: async (input: Input) => (await server.request(method, path, init(input))).data,
    meta: also,
  });
}

type Version = { id: string; version: number };
type BodyOf<I> = I extends { body: infer Body } ? Body : never;
type Kept = {
  [P in Path<"post">]: `${P}/{id}` extends Path<"put"> ? P : never;
}[Path<"post">];
type BothBodies<P extends Kept> = BodyOf<Init<"post", P>> & BodyOf<Init<"put", `${P}/{id}` & Path<"put">>>;

/** Creates a thing of a list or, where there is one, changes it: both share a form. */
export function useSave<P extends Kept>(
  list: P,
  stored?: Version,
): UseMutationResult<AnswerOf<"post", P>, Error, BothBodies<P>> {
  const [method, path, of] = stored
    ? (["put", `${list}/{id}`, versionOf(stored)] as const)
    : (["post", list, {}] as const);
  return useMutation({
    mutationKey: [method, path],
    mutationFn: async (body: BothBodies<P>): Promise<AnswerOf<"post", P>> =>
      (await server.request(method, path, { ...of, body })).data,
  });
}

type Listed<P = Path<"delete">> = P extends `${infer List}/{id}` ? List : never;

/** Deletes a thing of a list, in the version that was read. */
export function useRemove(list: Listed): UseMutationResult<unknown, Error, Version> {
  const path = `${list}/{id}`;
  return useMutation({
    mutationKey: ["delete", path],
    mutationFn: async (stored: Version) => (await server.request("delete", path, versionOf(stored))).data,
  });
}

/** Says which thing is meant. */
export function at(id: string) {
  return { params: { path: { id } } };
}

/** Says which thing is written, in the version that was read. */
export function versionOf({ id, version }: Version) {
  return { ...at(id), headers: ifMatch(version) };
}
