import { read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";

export type Limit = Schema<"LimitView">;

/** What holds for this desk, and what is left of it just now. */
export const limitsQuery = read("/api/v1/limits");
