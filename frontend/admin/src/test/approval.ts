import type { Schema } from "@kontor/api/types";

export function request(part: Partial<Schema<"RequestView">> = {}): Schema<"RequestView"> {
  return {
    id: "request-1",
    customerId: "customer-1",
    customerName: "Nordlicht Hosting",
    customerNumber: "K-10001",
    email: "jana@nordlicht.example",
    country: "DE",
    kind: "FIRST",
    services: [{ code: "ORDER", name: "Order" }],
    status: "OPEN",
    createdAt: "2026-01-01T08:00:00.000Z",
    dueAt: "2026-01-03T08:00:00.000Z",
    ageHours: 5,
    overdue: false,
    site: null,
    note: null,
    risks: [],
    duplicates: 0,
    decision: null,
    version: 0,
    ...part,
  };
}

const terms: Schema<"OrderTerms"> = {
  shipping: null,
  payment: null,
  checkout: null,
  sendsSupplierNumber: false,
  supplierNumber: null,
  gln: null,
};

export function detail(
  of: Schema<"RequestView">,
  part: Partial<Schema<"RequestDetail">> = {},
): Schema<"RequestDetail"> {
  return {
    request: of,
    applicant: {
      salutation: null,
      firstName: "Jana",
      lastName: "Nord",
      phone: "+49 40 1234",
      mobile: null,
      website: null,
      vatId: "DE123456789",
      taxNumber: null,
      gln: "4012345000009",
      address: {
        line1: "Deichstraße 1",
        line2: null,
        postalCode: "20459",
        city: "Hamburg",
        region: null,
        country: "DE",
      },
    },
    earlier: [],
    duplicates: [],
    outcome: {
      classId: "class-1",
      className: "Customers A",
      catalogues: [],
      terms,
      services: of.services,
      mail: { willBeSent: true, when: null, reason: null, code: "WAITING" },
    },
    ...part,
  };
}

export const services: Schema<"ServiceView">[] = [
  { code: "ORDER", name: "Order", description: null, position: 1, active: true, version: 0 },
  { code: "EDI", name: "EDI", description: null, position: 2, active: true, version: 0 },
];

export const summary: Schema<"RequestSummary"> = {
  open: 2,
  overdue: 1,
  all: { open: 2, inactive: 70, active: 1210, blocked: 3 },
  byStatus: [
    { code: "ORDER", name: "Order", open: 2, inactive: 80, active: 1200, blocked: 3 },
    { code: "EDI", name: "EDI", open: 2, inactive: 1280, active: 0, blocked: 3 },
  ],
};

export function relationship(part: Partial<Schema<"RelationshipView">> = {}): Schema<"RelationshipView"> {
  return {
    customerId: "customer-1",
    status: "ACTIVE",
    since: "2026-01-01T08:00:00.000Z",
    reason: null,
    message: null,
    decidedBy: "Olga Owner",
    allowedTransitions: ["BLOCK"],
    services: [
      {
        code: "ORDER",
        name: "Order",
        description: null,
        status: "ACTIVE",
        accessible: true,
        requestPending: false,
        since: "2026-01-01T08:00:00.000Z",
        by: "Olga Owner",
      },
      {
        code: "EDI",
        name: "EDI",
        description: null,
        status: "INACTIVE",
        accessible: false,
        requestPending: true,
        since: null,
        by: null,
      },
    ],
    catalogues: [],
    terms,
    version: 3,
    ...part,
  };
}
