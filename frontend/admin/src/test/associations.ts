import type { Schema } from "@kontor/api/types";
import { page } from "@kontor/kit/test/fake-api";

export function subscription(part: Partial<Schema<"SubscriptionView">> = {}): Schema<"SubscriptionView"> {
  return {
    id: "subscription-1",
    externalId: "up-1",
    kind: "DOMAIN",
    sku: ".com",
    productName: ".com",
    identifier: "alfki.com",
    upstreamUser: "u-77",
    plan: null,
    contractedOn: "2024-03-03",
    expiresOn: "2027-03-03",
    status: "ACTIVE",
    attributes: {
      techContact: null,
      zoneContact: null,
      nameServers: ["ns1.alfki.com"],
      authCodeLocked: true,
      transferLocked: null,
      server: null,
      hostingPackage: null,
      webspaceMb: null,
      licenceKey: null,
      seats: null,
      transferable: null,
      updateService: null,
    },
    association: null,
    version: 1,
    createdAt: "2026-01-01T08:00:00.000Z",
    updatedAt: "2026-01-01T08:00:00.000Z",
    ...part,
  };
}

export function association(part: Partial<Schema<"AssociationView">> = {}): Schema<"AssociationView"> {
  return {
    id: "association-1",
    state: "ACTIVE",
    customer: { id: "customer-1", number: "K-10001", name: "Alfreds Futterkiste" },
    subscription: {
      id: "subscription-2",
      identifier: "futter.com",
      kind: "DOMAIN",
      upstreamUser: "u-77",
      plan: null,
      contractedOn: "2024-05-01",
      expiresOn: "2026-12-24",
      status: "ACTIVE",
    },
    kind: "DOMAIN",
    sku: ".com",
    productName: ".com",
    quantity: 1,
    startsOn: "2026-01-01",
    endsOn: null,
    lastOn: null,
    renewal: {
      intervalMonths: 12,
      mode: "AUTO_RENEW",
      nextOn: "2027-01-01",
      answer: null,
      heldUntil: null,
      price: {
        unitPrice: { amount: "10.00", currency: "USD" },
        total: { amount: "10.00", currency: "USD" },
        source: "CLASS",
        reason: null,
      },
    },
    notifyCustomer: true,
    services: ["ORDER"],
    updateService: false,
    transferable: false,
    registeredBy: null,
    note: null,
    datesDiffer: true,
    version: 4,
    createdAt: "2026-01-01T08:00:00.000Z",
    updatedAt: "2026-01-01T08:00:00.000Z",
    ...part,
  };
}

export function preview(part: Partial<Schema<"AssociationPreview">> = {}): Schema<"AssociationPreview"> {
  return {
    customers: [{ id: "customer-1", number: "K-10001", name: "Alfreds Futterkiste" }],
    items: [
      {
        customerId: "customer-1",
        subscriptionId: "subscription-1",
        identifier: "alfki.com",
        productName: ".com",
        upstreamExpiresOn: "2027-03-03",
        startsOn: "2026-11-22",
        endsOn: null,
        lastOn: null,
        nextOn: null,
        renewalPrice: null,
        warnings: [],
      },
    ],
    access: {
      before: [
        { code: "ORDER", name: "Order" },
        { code: "EDI", name: "EDI" },
      ],
      after: [],
      lost: [
        { code: "ORDER", name: "Order" },
        { code: "EDI", name: "EDI" },
      ],
    },
    overlaps: [],
    mail: { willBeSent: true, code: "PLANNED", reason: null, firstOn: "2027-02-01", withheld: [] },
    findings: [],
    ...part,
  };
}

/** What the page of associations asks for before anybody does anything. */
export const associationDesk = {
  "GET /subscriptions": {
    body: page([subscription(), subscription({ id: "subscription-3", identifier: "alfki.shop" })]),
  },
  "GET /associations": { body: page([association()]) },
  "GET /associations/association-1": { body: association() },
  "GET /associations/association-1/history": { body: page([]) },
  "GET /associations/association-1/renewal-price": { body: { currency: "USD", prices: [] } },
  "GET /saved-views": { body: page([]) },
};
