import { findingCodeValues } from "@kontor/api/schema";
import { flag, oneOf, text } from "@kontor/kit/search-params";

const OWNER_KINDS = ["class", "customer", "list"] as const;
const TOOLS = ["edit", "copy", "paste"] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

export type MatrixSearch = {
  q?: string;
  categoryId?: string;
  /** only products with this finding */
  finding?: (typeof findingCodeValues)[number];
  /** only products with changes of the draft */
  show?: "changed";
  /** only products of which something is sold */
  sold?: true;
  /** the draft that is edited */
  change?: string;
  /** the dialog in which many prices are changed at once */
  tool?: (typeof TOOLS)[number];
  /** prices of this day, to look at */
  on?: string;
  /** the product of which the whole set is open */
  product?: string;
  /** of a class: which of its lists, the main one unless chosen */
  currency?: string;
};

export function matrixSearch(search: Record<string, unknown>): MatrixSearch {
  return {
    q: text(search, "q"),
    categoryId: text(search, "categoryId"),
    finding: oneOf(search, "finding", findingCodeValues),
    show: oneOf(search, "show", ["changed"]),
    sold: flag(search, "sold"),
    change: text(search, "change"),
    tool: oneOf(search, "tool", TOOLS),
    on: text(search, "on"),
    product: text(search, "product"),
    currency: text(search, "currency"),
  };
}

export function ownerKind(value: string): OwnerKind | undefined {
  return OWNER_KINDS.find((kind) => kind === value);
}
