import type { components } from "./schema";

export type Schemas = components["schemas"];
export type Schema<Name extends keyof Schemas> = Schemas[Name];

export type Page<Item> = {
  items: Item[];
  nextCursor?: string | null;
  total: Schema<"Total">;
};
