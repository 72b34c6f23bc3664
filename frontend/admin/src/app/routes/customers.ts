import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { associationListSearch } from "@/domain/association/association-list.search";
import { customerLoginsSearch } from "@/features/customer-logins/customer-logins.search";
import { customerPricesSearch, differencesSearch } from "@/features/customer-prices/customer-prices.search";
import { customerListSearch } from "@/features/customers/customers.search";
import { customerMailsSearch } from "@/features/mails/mails.search";
import { relationshipSearch } from "@/features/relationship/relationship.search";
import { inside } from "./frame";

const customers = createRoute({
  getParentRoute: () => inside,
  path: "/customers",
  validateSearch: customerListSearch,
  component: lazyRouteComponent(() => import("@/features/customers/customer-list-page"), "CustomerListPage"),
});

const newCustomer = createRoute({
  getParentRoute: () => inside,
  path: "/customers/new",
  component: lazyRouteComponent(
    () => import("@/features/customers/customer-create-page"),
    "CustomerCreatePage",
  ),
});

const importCustomers = createRoute({
  getParentRoute: () => inside,
  path: "/customers/import",
  component: lazyRouteComponent(
    () => import("@/features/customers/customer-import-page"),
    "CustomerImportPage",
  ),
});

const customer = createRoute({
  getParentRoute: () => inside,
  path: "/customers/$customerId",
  component: lazyRouteComponent(() => import("@/features/customers/customer-profile"), "CustomerProfile"),
});

const customerAreas = [
  createRoute({
    getParentRoute: () => customer,
    path: "/",
    component: lazyRouteComponent(
      () => import("@/features/customers/customer-data-page"),
      "CustomerDataPage",
    ),
  }),
  createRoute({
    getParentRoute: () => customer,
    path: "/edit",
    component: lazyRouteComponent(
      () => import("@/features/customers/customer-edit-page"),
      "CustomerEditPage",
    ),
  }),
  createRoute({
    getParentRoute: () => customer,
    path: "/history",
    component: lazyRouteComponent(
      () => import("@/features/customers/customer-history-page"),
      "CustomerHistoryPage",
    ),
  }),
  createRoute({
    getParentRoute: () => customer,
    path: "/services",
    validateSearch: relationshipSearch,
    component: lazyRouteComponent(
      () => import("@/features/relationship/relationship-page"),
      "RelationshipPage",
    ),
  }),
  createRoute({
    getParentRoute: () => customer,
    path: "/prices",
    validateSearch: customerPricesSearch,
    component: lazyRouteComponent(
      () => import("@/features/customer-prices/customer-prices-page"),
      "CustomerPricesPage",
    ),
  }),
  createRoute({
    getParentRoute: () => customer,
    path: "/price-differences",
    validateSearch: differencesSearch,
    component: lazyRouteComponent(
      () => import("@/features/customer-prices/price-differences-page"),
      "PriceDifferencesPage",
    ),
  }),
  createRoute({
    getParentRoute: () => customer,
    path: "/discounts",
    component: lazyRouteComponent(
      () => import("@/features/customer-prices/customer-discounts-page"),
      "CustomerDiscountsPage",
    ),
  }),
  createRoute({
    getParentRoute: () => customer,
    path: "/products",
    validateSearch: associationListSearch,
    component: lazyRouteComponent(
      () => import("@/features/customer-products/customer-products-page"),
      "CustomerProductsPage",
    ),
  }),
  createRoute({
    getParentRoute: () => customer,
    path: "/domains",
    validateSearch: associationListSearch,
    component: lazyRouteComponent(
      () => import("@/features/customer-products/customer-domains-page"),
      "CustomerDomainsPage",
    ),
  }),
  createRoute({
    getParentRoute: () => customer,
    path: "/registered",
    validateSearch: associationListSearch,
    component: lazyRouteComponent(
      () => import("@/features/customer-products/registered-page"),
      "RegisteredPage",
    ),
  }),
  createRoute({
    getParentRoute: () => customer,
    path: "/mails",
    validateSearch: customerMailsSearch,
    component: lazyRouteComponent(() => import("@/features/mails/customer-mails-page"), "CustomerMailsPage"),
  }),
  createRoute({
    getParentRoute: () => customer,
    path: "/logins",
    validateSearch: customerLoginsSearch,
    component: lazyRouteComponent(
      () => import("@/features/customer-logins/customer-logins-page"),
      "CustomerLoginsPage",
    ),
  }),
] as const;

export const customerRoutes = [
  customers,
  newCustomer,
  importCustomers,
  customer.addChildren(customerAreas),
] as const;
