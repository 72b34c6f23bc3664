import { pagesOf } from "@kontor/kit/pages";
import { dialogSearch } from "@kontor/kit/search-params";
import Users from "lucide-react/icons/users";
import { associationListSearch } from "@/domain/association/association-list.search";
import { customerPricesSearch, differencesSearch } from "@/features/customer-prices/customer-prices.search";
import { CustomerListPage } from "@/features/customers/customer-list-page";
import { customerListSearch } from "@/features/customers/customers.search";
import { customerMailsSearch } from "@/features/mails/mails.search";
import { relationshipSearch } from "@/features/relationship/relationship.search";
import { inside } from "./frame";

const page = pagesOf(inside);

const customer = page(
  "/customers/$customerId",
  () => import("@/features/customers/customer-profile"),
  "CustomerProfile",
  {
    guide: "customer",
  },
);

const area = pagesOf(customer);

const areas = [
  area("/", () => import("@/features/customers/customer-data-page"), "CustomerDataPage", {
    area: { label: "area.data", rights: ["customers:read"] },
  }),
  area("/edit", () => import("@/features/customers/customer-edit-page"), "CustomerEditPage", {
    guide: "customerForm",
  }),
  area("/deletion", () => import("@/features/customer-life/deletion-page"), "DeletionPage", {
    guide: "customerDeletion",
  }),
  area("/services", () => import("@/features/relationship/relationship-page"), "RelationshipPage", {
    search: relationshipSearch,
    area: { label: "area.services", rights: ["relationships:read"] },
    guide: "customerServices",
  }),
  area(
    "/products",
    () => import("@/features/customer-products/customer-products-page"),
    "CustomerProductsPage",
    {
      search: associationListSearch,
      area: { label: "area.products", rights: ["associations:read"] },
      guide: "customerProducts",
    },
  ),
  area(
    "/domains",
    () => import("@/features/customer-products/customer-domains-page"),
    "CustomerDomainsPage",
    {
      search: associationListSearch,
      area: { label: "area.domains", rights: ["associations:read"] },
      guide: "customerDomains",
    },
  ),
  area("/registered", () => import("@/features/customer-products/registered-page"), "RegisteredPage", {
    search: associationListSearch,
    area: { label: "area.registered", rights: ["associations:read"] },
    guide: "customerProducts",
  }),
  area("/prices", () => import("@/features/customer-prices/customer-prices-page"), "CustomerPricesPage", {
    search: customerPricesSearch,
    area: { label: "area.prices", rights: ["prices:read"] },
    guide: "customerPrices",
  }),
  area(
    "/price-differences",
    () => import("@/features/customer-prices/price-differences-page"),
    "PriceDifferencesPage",
    {
      search: differencesSearch,
      guide: "priceDifferences",
    },
  ),
  area(
    "/discounts",
    () => import("@/features/customer-prices/customer-discounts-page"),
    "CustomerDiscountsPage",
    {
      area: { label: "area.discounts", rights: ["prices:read"] },
      guide: "discounts",
    },
  ),
  area("/mails", () => import("@/features/mails/customer-mails-page"), "CustomerMailsPage", {
    search: customerMailsSearch,
    area: { label: "area.mails", rights: ["mails:read"] },
    guide: "mails",
  }),
  area("/logins", () => import("@/features/customer-logins/customer-logins-page"), "CustomerLoginsPage", {
    search: dialogSearch,
    area: { label: "area.logins", rights: ["customers:read"] },
    guide: "customerLogins",
  }),
  area("/history", () => import("@/features/customers/customer-history-page"), "CustomerHistoryPage", {
    area: { label: "area.history", rights: ["customers:read"] },
    guide: "history",
  }),
] as const;

export const customerRoutes = [
  page("/customers", async () => ({ CustomerListPage }), "CustomerListPage", {
    search: customerListSearch,
    place: { label: "nav.customers", icon: Users, rights: ["customers:read"], guide: "customers" },
  }),
  page("/customers/new", () => import("@/features/customers/customer-create-page"), "CustomerCreatePage", {
    begin: { label: "customers.new", rights: ["customers:write"] },
    guide: "customerForm",
  }),
  page("/customers/import", () => import("@/features/customers/customer-import-page"), "CustomerImportPage", {
    begin: { label: "customers.import", rights: ["customers:import"] },
    guide: "import",
  }),
  customer.addChildren(areas),
] as const;
