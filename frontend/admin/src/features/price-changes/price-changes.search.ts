import { changeStatusValues, customerEffectValues } from "@kontor/api/schema";
import { flag, oneOf, text } from "@kontor/kit/search-params";
import type { ChangeStatus } from "@/domain/price/price-changes.queries";

export type ChangesSearch = {
  classId?: string;
  customerId?: string;
  listId?: string;
  status?: ChangeStatus;
};

export function changesSearch(search: Record<string, unknown>): ChangesSearch {
  return {
    classId: text(search, "classId"),
    customerId: text(search, "customerId"),
    listId: text(search, "listId"),
    status: oneOf(search, "status", changeStatusValues),
  };
}

export type ChangeSearch = {
  effect?: (typeof customerEffectValues)[number];
  cursor?: string;
  /** charges that stay as they are, too */
  all?: true;
  dialog?: "publish" | "revert";
};

export function changeSearch(search: Record<string, unknown>): ChangeSearch {
  return {
    effect: oneOf(search, "effect", customerEffectValues),
    cursor: text(search, "cursor"),
    all: flag(search, "all"),
    dialog: oneOf(search, "dialog", ["publish", "revert"]),
  };
}
