import type { MaybeOptionalInit, MethodResponse } from "openapi-fetch";
import type { HttpMethod, PathsWithMethod } from "openapi-typescript-helpers";
import { api } from "./client";
import type { Paths } from "./paths";

/** The paths with this operation. */
export type Path<Method extends HttpMethod> = PathsWithMethod<Paths, Method>;
/** What is sent along with it. */
export type Init<Method extends HttpMethod, P extends Path<Method>> = NonNullable<
  MaybeOptionalInit<Paths[P], Method>
>;
type Content<Method extends HttpMethod, P extends Path<Method>> = MethodResponse<typeof api, Method, P>;

/** What an operation answers; nothing where the contract describes no content. */
export type AnswerOf<Method extends HttpMethod, P extends Path<Method>> = [Content<Method, P>] extends [never]
  ? undefined
  : Content<Method, P>;

// behind these types paths are mere strings: what belongs to them is said by the functions that read and write
type Loose = { request: (method: HttpMethod, path: string, init: object) => Promise<{ data: never }> };

/** Sends any request; only for the functions that know what belongs to its path. */
export const server = api as unknown as Loose;
