import { api, body } from "@kontor/api/client";
import { currentToken, currentUser, refresh } from "@kontor/api/session";
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  type RouterHistory,
  redirect,
  stringifySearchWith,
} from "@tanstack/react-router";
import { classPricesSearch } from "@/features/classes/classes.search";
import { customerPricesSearch, differencesSearch } from "@/features/customer-prices/customer-prices.search";
import { customerListSearch } from "@/features/customers/customers.search";
import { changeSearch, changesSearch } from "@/features/price-changes/price-changes.search";
import { findingsSearch } from "@/features/price-findings/price-findings.search";
import { priceListSearch, priceListsSearch } from "@/features/price-lists/price-lists.search";
import { matrixSearch, ownerKind } from "@/features/price-matrix/matrix.search";
import { productListSearch } from "@/features/products/products.search";
import { settingsSearch } from "@/features/settings/settings.search";
import { dialogSearch, text } from "@/shared/search-params";
import { LostVisitor, NotFound, PageFailure, PagePending } from "./failures";
import { Shell } from "./shell/shell";

const root = createRootRoute({ notFoundComponent: LostVisitor, errorComponent: PageFailure });

async function isSetupOpen(): Promise<boolean> {
  return body(api.GET("/api/v1/setup")).then(
    ({ open }) => open,
    () => false,
  );
}

function loginSearch(search: Record<string, unknown>): { redirect?: string } {
  const target = text(search, "redirect");
  // only a path of this application, never another site
  return { redirect: target && /^\/(?![/\\])/.test(target) ? target : undefined };
}

const login = createRoute({
  getParentRoute: () => root,
  path: "/login",
  validateSearch: loginSearch,
  beforeLoad: async () => {
    if (await isSetupOpen()) throw redirect({ to: "/setup" });
  },
  component: lazyRouteComponent(() => import("@/features/auth/sign-in-page"), "SignInPage"),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  beforeLoad: async () => {
    if (!(await isSetupOpen())) throw redirect({ to: "/login" });
  },
  component: lazyRouteComponent(() => import("@/features/setup/setup-page"), "SetupPage"),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: "in",
  beforeLoad: async ({ location }) => {
    if (currentToken() !== undefined || (await refresh()) !== undefined) return;
    throw redirect({ to: "/login", search: { redirect: location.href === "/" ? undefined : location.href } });
  },
  component: Shell,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/customers" });
  },
});

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
] as const;

const classes = createRoute({
  getParentRoute: () => inside,
  path: "/classes",
  validateSearch: dialogSearch,
  component: lazyRouteComponent(() => import("@/features/classes/class-list-page"), "ClassListPage"),
});

const customerClass = createRoute({
  getParentRoute: () => inside,
  path: "/classes/$classId",
  validateSearch: dialogSearch,
  component: lazyRouteComponent(() => import("@/features/classes/class-page"), "ClassPage"),
});

const classAreas = [
  createRoute({
    getParentRoute: () => customerClass,
    path: "/",
    validateSearch: classPricesSearch,
    component: lazyRouteComponent(() => import("@/features/classes/class-prices-page"), "ClassPricesPage"),
  }),
  createRoute({
    getParentRoute: () => customerClass,
    path: "/discounts",
    component: lazyRouteComponent(
      () => import("@/features/classes/class-discounts-page"),
      "ClassDiscountsPage",
    ),
  }),
] as const;

const products = createRoute({
  getParentRoute: () => inside,
  path: "/products",
  validateSearch: productListSearch,
  component: lazyRouteComponent(() => import("@/features/products/product-list-page"), "ProductListPage"),
});

const newProduct = createRoute({
  getParentRoute: () => inside,
  path: "/products/new",
  component: lazyRouteComponent(() => import("@/features/products/product-create-page"), "ProductCreatePage"),
});

const product = createRoute({
  getParentRoute: () => inside,
  path: "/products/$productId",
  component: lazyRouteComponent(() => import("@/features/products/product-page"), "ProductPage"),
});

const priceLists = createRoute({
  getParentRoute: () => inside,
  path: "/price-lists",
  validateSearch: priceListsSearch,
  component: lazyRouteComponent(
    () => import("@/features/price-lists/price-list-list-page"),
    "PriceListListPage",
  ),
});

const priceList = createRoute({
  getParentRoute: () => inside,
  path: "/price-lists/$listId",
  validateSearch: priceListSearch,
  component: lazyRouteComponent(() => import("@/features/price-lists/price-list-page"), "PriceListPage"),
});

const importPrices = createRoute({
  getParentRoute: () => inside,
  path: "/price-lists/$listId/import",
  component: lazyRouteComponent(() => import("@/features/price-lists/price-import-page"), "PriceImportPage"),
});

const priceMatrix = createRoute({
  getParentRoute: () => inside,
  path: "/price-matrix/$kind/$ownerId",
  params: {
    // an unknown kind ends as a list that does not exist
    parse: ({ kind, ownerId }) => ({ kind: ownerKind(kind) ?? "list", ownerId }),
    stringify: ({ kind, ownerId }) => ({ kind, ownerId }),
  },
  validateSearch: matrixSearch,
  component: lazyRouteComponent(() => import("@/features/price-matrix/matrix-page"), "PriceMatrixPage"),
});

const priceChanges = createRoute({
  getParentRoute: () => inside,
  path: "/price-changes",
  validateSearch: changesSearch,
  component: lazyRouteComponent(() => import("@/features/price-changes/change-list-page"), "ChangeListPage"),
});

const priceChange = createRoute({
  getParentRoute: () => inside,
  path: "/price-changes/$changeId",
  validateSearch: changeSearch,
  component: lazyRouteComponent(() => import("@/features/price-changes/change-page"), "ChangePage"),
});

const importIntoChange = createRoute({
  getParentRoute: () => inside,
  path: "/price-changes/$changeId/import",
  component: lazyRouteComponent(
    () => import("@/features/price-changes/draft-import-page"),
    "DraftImportPage",
  ),
});

const priceFindings = createRoute({
  getParentRoute: () => inside,
  path: "/price-findings",
  validateSearch: findingsSearch,
  component: lazyRouteComponent(
    () => import("@/features/price-findings/finding-list-page"),
    "FindingListPage",
  ),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: "/settings",
  component: lazyRouteComponent(() => import("@/features/settings/settings-layout"), "SettingsLayout"),
});

const settingsAreas = [
  createRoute({
    getParentRoute: () => settings,
    path: "/",
    beforeLoad: () => {
      const mayRead = currentUser()?.rights.includes("settings:read");
      throw redirect({ to: mayRead ? "/settings/reseller" : "/settings/team" });
    },
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/reseller",
    component: lazyRouteComponent(() => import("@/features/settings/reseller-page"), "ResellerPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/price-guard",
    component: lazyRouteComponent(() => import("@/features/settings/price-guard-page"), "PriceGuardPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/exchange-rates",
    validateSearch: settingsSearch,
    component: lazyRouteComponent(
      () => import("@/features/settings/exchange-rates-page"),
      "ExchangeRatesPage",
    ),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/exchange-rates/import",
    component: lazyRouteComponent(() => import("@/features/settings/rate-import-page"), "RateImportPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/team",
    validateSearch: settingsSearch,
    component: lazyRouteComponent(() => import("@/features/settings/team-page"), "TeamPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/api-keys",
    validateSearch: settingsSearch,
    component: lazyRouteComponent(() => import("@/features/settings/api-keys-page"), "ApiKeysPage"),
  }),
] as const;

const routeTree = root.addChildren([
  login,
  setup,
  inside.addChildren([
    home,
    customers,
    newCustomer,
    importCustomers,
    customer.addChildren(customerAreas),
    classes,
    customerClass.addChildren(classAreas),
    products,
    newProduct,
    product,
    priceLists,
    priceList,
    importPrices,
    priceMatrix,
    priceChanges,
    priceChange,
    importIntoChange,
    priceFindings,
    settings.addChildren(settingsAreas),
  ]),
]);

export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    // plain text in the address bar, without JSON quotes
    parseSearch: parseSearchWith((value) => value),
    stringifySearch: stringifySearchWith(String),
    defaultPreload: "intent",
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: NotFound,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
