import { rightValues } from "@kontor/api/schema";
import type { Schema } from "@kontor/api/types";

export const owner: Schema<"CurrentUser"> = {
  id: "user-1",
  name: "Ada Lindqvist",
  email: "owner@demo.example",
  kind: "STAFF",
  role: "OWNER",
  rights: rightValues.filter((right) => !/^(resellers|me):/.test(right)),
  secondFactor: false,
  reseller: {
    id: "reseller-1",
    name: "Demo Domains",
    slug: "demo",
    currency: "USD",
    language: "en",
    timeZone: "UTC",
    customerNumberPattern: "K-{00000}",
    version: 1,
    createdAt: "2026-01-01T08:00:00.000Z",
  },
};

export const reader: Schema<"CurrentUser"> = {
  ...owner,
  role: "READ_ONLY",
  rights: ["customers:read", "classes:read", "products:read", "prices:read", "settings:read"],
};

export const reference: Schema<"ReferenceView"> = {
  currencies: [
    { code: "EUR", name: "Euro", minorUnit: 2 },
    { code: "USD", name: "US Dollar", minorUnit: 2 },
  ],
  countries: [{ code: "DE", name: "Germany" }],
  timeZones: ["UTC"],
};

export function customer(part: Partial<Schema<"CustomerView">> = {}): Schema<"CustomerView"> {
  return {
    id: "customer-1",
    number: "K-10001",
    kind: "COMPANY",
    externalId: null,
    companyName: "Alfreds Futterkiste",
    salutation: null,
    title: null,
    firstName: null,
    lastName: null,
    phone: null,
    mobile: null,
    fax: null,
    website: null,
    invoiceAddress: null,
    vatId: null,
    taxNumber: null,
    gln: null,
    language: "en",
    relationship: "ACTIVE",
    grouping: null,
    salesChannel: null,
    reseller: false,
    remark: null,
    displayName: "Alfreds Futterkiste",
    email: "alfki@example.com",
    address: { line1: "Obere Str. 57", city: "Berlin", country: "DE" },
    currency: "USD",
    classId: "class-1",
    className: "Class A",
    billingType: "BANK_TRANSFER",
    debitStatus: "INACTIVE",
    creditLimit: { amount: "0.00", currency: "USD" },
    locks: [],
    tags: [],
    customFields: {},
    version: 3,
    createdAt: "2026-01-02T08:00:00.000Z",
    updatedAt: "2026-01-02T08:00:00.000Z",
    ...part,
  };
}

export function warning(part: Partial<Schema<"CustomerWarning">> = {}): Schema<"CustomerWarning"> {
  return {
    code: "NO_CLASS",
    severity: "NOTICE",
    area: "FORM",
    count: 0,
    names: [],
    on: null,
    reason: null,
    ...part,
  };
}

export const product: Schema<"ProductView"> = {
  id: "product-1",
  sku: ".com",
  name: ".com",
  kind: "DOMAIN",
  categoryId: "category-1",
  categoryName: "Domain",
  charges: [
    { id: "charge-1", action: "REGISTER", termMonths: 12 },
    { id: "charge-2", action: "RENEW", termMonths: 12 },
  ],
  version: 1,
};

export function price(part: Partial<Schema<"ResolvedPrice">> = {}): Schema<"ResolvedPrice"> {
  return {
    sku: ".com",
    action: "RENEW",
    termMonths: 12,
    quantity: 1,
    sold: true,
    unitPrice: { amount: "10.00", currency: "USD" },
    total: { amount: "10.00", currency: "USD" },
    source: "CLASS",
    reason: null,
    entryId: "entry-1",
    validFrom: null,
    validUntil: null,
    explanation: null,
    ...part,
  };
}
