import { findingCodeValues } from "@kontor/api/schema";
import { oneOf, text } from "@kontor/kit/search-params";

const OWNER_KINDS = ["class", "customer", "list"] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

export type MatrixSearch = {
  q?: string;
  categoryId?: string;
  /** only products with this finding */
  finding?: (typeof findingCodeValues)[number];
  /** only products with changes of the draft */
  show?: "changed";
  /** the draft that is edited */
  change?: string;
  dialog?: "edit";
};

export function matrixSearch(search: Record<string, unknown>): MatrixSearch {
  return {
    q: text(search, "q"),
    categoryId: text(search, "categoryId"),
    finding: oneOf(search, "finding", findingCodeValues),
    show: oneOf(search, "show", ["changed"]),
    change: text(search, "change"),
    dialog: oneOf(search, "dialog", ["edit"]),
  };
}

export function ownerKind(value: string): OwnerKind | undefined {
  return OWNER_KINDS.find((kind) => kind === value);
}
