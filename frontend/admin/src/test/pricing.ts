import type { Schema } from "@kontor/api/types";
import { page } from "@kontor/kit/test/fake-api";

export const customerClass = {
  id: "class-1",
  name: "Class A",
  description: null,
  position: 1,
  currency: "USD",
  currencies: ["USD"],
  customerCount: 3,
  version: 1,
};

export function matrixCell(part: Partial<Schema<"MatrixCell">> = {}): Schema<"MatrixCell"> {
  return {
    action: "RENEW",
    termMonths: 12,
    own: "10.00",
    inherited: "12.00",
    inheritedSource: "LIST",
    cost: null,
    margin: null,
    validFrom: null,
    validUntil: null,
    findings: [],
    ...part,
  };
}

export function matrixRow(sku: string, cells: Schema<"MatrixCell">[]): Schema<"MatrixRow"> {
  return {
    productId: `product${sku}`,
    sku,
    name: sku,
    categoryId: "category-1",
    categoryName: "Domain",
    cells,
  };
}

export function priceChange(part: Partial<Schema<"PriceChangeView">> = {}): Schema<"PriceChangeView"> {
  return {
    id: "change-1",
    listId: "list-1",
    listName: "Class A",
    listKind: "CLASS",
    classId: "class-1",
    customerId: null,
    currency: "USD",
    name: "Spring prices",
    status: "DRAFT",
    effectiveFrom: null,
    effectiveUntil: null,
    laterPrices: "KEEP",
    itemCount: 2,
    adjusts: false,
    createdAt: "2026-02-01T08:00:00.000Z",
    createdBy: "Ada Lindqvist",
    publishedAt: null,
    publishedBy: null,
    overrideReason: null,
    revertsId: null,
    revertedById: null,
    allowedTransitions: ["PUBLISHED", "DISCARDED"],
    version: 1,
    ...part,
  };
}

export function editPreview(part: Partial<Schema<"BulkEditPreview">> = {}): Schema<"BulkEditPreview"> {
  return {
    changed: 3,
    unchanged: 0,
    skipped: 1,
    becomeOwn: 0,
    raised: 3,
    lowered: 0,
    turned: 0,
    strayed: 0,
    examples: [],
    surprises: [],
    ...part,
  };
}

export function editExample(part: Partial<Schema<"EditExample">> = {}): Schema<"EditExample"> {
  return {
    sku: ".com",
    action: "RENEW",
    termMonths: 12,
    minQuantity: 1,
    before: "10.00",
    after: "10.70",
    ...part,
  };
}

/** A class with two products, and no draft yet. */
export const classMatrix = {
  "GET /customer-classes": { body: page([customerClass]) },
  "GET /customer-classes/class-1": { body: customerClass },
  "POST /price-changes/edit-preview": { body: editPreview() },
  "GET /price-changes": { body: page([]) },
  "GET /price-changes/change-1": { body: priceChange() },
  "GET /price-changes/change-1/items": { body: page([]) },
  "POST /price-changes": { status: 201, body: priceChange() },
  "PUT /price-changes/change-1/items": { body: priceChange() },
  "DELETE /price-changes/change-1/items": { status: 204 },
  "GET /customer-classes/class-1/matrix": {
    body: page([
      matrixRow(".com", [
        matrixCell({ action: "REGISTER", own: null, inherited: "5.00" }),
        matrixCell({ findings: ["BELOW_COST"] }),
      ]),
      matrixRow(".net", [matrixCell({ action: "REGISTER", own: "6.00" }), matrixCell({ own: "11.00" })]),
    ]),
  },
};

export function finding(part: Partial<Schema<"Finding">> = {}): Schema<"Finding"> {
  return {
    code: "BELOW_COST",
    severity: "WARN",
    listId: "list-1",
    customerId: null,
    customerName: null,
    classId: "class-1",
    className: "Class A",
    productId: "product-1",
    sku: ".com",
    productName: ".com",
    currency: "USD",
    charges: [{ action: "RENEW", termMonths: 12, minQuantity: 1, price: null }],
    message: "",
    price: { amount: "8.00", currency: "USD" },
    reference: { amount: "9.00", currency: "USD" },
    day: "2026-02-01",
    until: null,
    review: null,
    ...part,
  };
}

/** What helps to work through a finding. */
export function review(part: Partial<Schema<"FindingReview">> = {}): Schema<"FindingReview"> {
  return {
    id: "finding-1",
    customers: 288,
    fix: "PRICE",
    suggestion: { amount: "10.00", currency: "USD" },
    atStake: { amount: "480.00", currency: "USD" },
    acceptance: null,
    ...part,
  };
}

export function preview(part: Partial<Schema<"PriceChangePreview">> = {}): Schema<"PriceChangePreview"> {
  return {
    fingerprint: "f1",
    on: "2026-02-01",
    findings: { blocking: 0, items: [], total: 0, byCode: [] },
    customers: { total: 300, affected: 288, shielded: 12, newlyBelowMargin: 4 },
    revenue: { currency: "USD", before: "10000.00", after: "11200.00", delta: "1200.00", renewals: 240 },
    products: { added: 0, changed: 1, removed: 0, unchanged: 3 },
    distribution: [
      { fromPercent: null, toPercent: "0", charges: 3 },
      { fromPercent: "0", toPercent: "5", charges: 40 },
      { fromPercent: "5", toPercent: null, charges: 12 },
    ],
    largestMoves: [],
    mayPublish: true,
    mayOverride: false,
    ...part,
  };
}

const unchanged: Schema<"ChangedCharge"> = {
  action: "REGISTER",
  termMonths: 12,
  minQuantity: 1,
  before: "5.00",
  after: "5.00",
  inherited: null,
  inheritedSource: null,
  kind: "UNCHANGED",
  cost: null,
  margin: null,
  findings: [],
};

export const changedProduct: Schema<"ChangedProduct"> = {
  productId: "product-1",
  sku: ".com",
  name: ".com",
  charges: [unchanged, { ...unchanged, action: "RENEW", before: "10.00", after: "10.70", kind: "CHANGED" }],
};
