import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import { type AnswerOf, type Init, type Path, server } from "./contract";
import { type Version, versionOf } from "./server";

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
