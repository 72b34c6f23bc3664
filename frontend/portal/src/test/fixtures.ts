import type { Schema } from "@kontor/api/types";

export const portal: Schema<"PublicPortalView"> = {
  slug: "demo",
  name: "Demo Domains",
  branding: { primaryColor: "#7a1fa2", logoText: null, welcome: { de: null, en: null, es: null } },
  languages: ["de", "en", "es"],
  imprintUrl: "https://demo.example/imprint",
  privacyUrl: null,
};

export function me(part: Partial<Schema<"MeView">> = {}): Schema<"MeView"> {
  return {
    person: {
      id: "person-1",
      name: "Maria Anders",
      email: "maria@futterkiste.example",
      language: "en",
      totp: false,
    },
    customer: {
      id: "customer-1",
      number: "K-10001",
      name: "Alfreds Futterkiste",
      kind: "COMPANY",
      currency: "EUR",
      companyName: "Alfreds Futterkiste",
      salutation: null,
      title: null,
      firstName: "Maria",
      lastName: "Anders",
      email: "maria@futterkiste.example",
      phone: "030 1",
      mobile: null,
      fax: null,
      website: null,
      address: { line1: "Obere Str. 57", city: "Berlin", country: "DE" },
      invoiceAddress: null,
      vatId: null,
      taxNumber: null,
      gln: null,
    },
    relationship: { status: "ACTIVE", message: null },
    reseller: { slug: "demo", name: "Demo Domains", branding: portal.branding },
    allowed: ["phone", "email", "address"],
    pendingTerms: 0,
    version: 4,
    ...part,
  };
}

export const services: Schema<"MyServiceView">[] = [
  {
    code: "ORDER",
    name: "Ordering",
    description: null,
    status: "ACTIVE",
    accessible: true,
    requestPending: false,
    requestable: false,
  },
  {
    code: "EDI",
    name: "EDI",
    description: null,
    status: "INACTIVE",
    accessible: false,
    requestPending: false,
    requestable: true,
  },
];

export function request(part: Partial<Schema<"MyRequestView">> = {}): Schema<"MyRequestView"> {
  return {
    id: "request-1",
    kind: "FURTHER",
    services: [{ code: "CONTENT", name: "Content" }],
    status: "OPEN",
    note: null,
    createdAt: "2026-02-01T08:00:00.000Z",
    decidedAt: null,
    message: null,
    ...part,
  };
}
