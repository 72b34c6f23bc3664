import { dialogSearch } from "@kontor/kit/search-params";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { classPricesSearch } from "@/features/classes/classes.search";
import { changeSearch, changesSearch } from "@/features/price-changes/price-changes.search";
import { findingsSearch } from "@/features/price-findings/price-findings.search";
import { priceListSearch, priceListsSearch } from "@/features/price-lists/price-lists.search";
import { matrixSearch, ownerKind } from "@/features/price-matrix/matrix.search";
import { inside } from "./frame";

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

const importOwnPrices = createRoute({
  getParentRoute: () => inside,
  path: "/price-changes/import",
  component: lazyRouteComponent(
    () => import("@/features/price-changes/own-price-import-page"),
    "OwnPriceImportPage",
  ),
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

export const priceRoutes = [
  classes,
  customerClass.addChildren(classAreas),
  priceLists,
  priceList,
  importPrices,
  priceMatrix,
  priceChanges,
  importOwnPrices,
  priceChange,
  importIntoChange,
  priceFindings,
] as const;
