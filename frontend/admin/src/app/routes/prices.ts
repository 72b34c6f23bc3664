import { pagesOf } from "@kontor/kit/pages";
import { dialogSearch } from "@kontor/kit/search-params";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import GitCommitVertical from "lucide-react/icons/git-commit-vertical";
import Layers from "lucide-react/icons/layers";
import SearchCheck from "lucide-react/icons/search-check";
import Tags from "lucide-react/icons/tags";
import { compareSearch } from "@/features/classes/classes.search";
import { changeSearch, changesSearch } from "@/features/price-changes/price-changes.search";
import { findingsSearch } from "@/features/price-findings/price-findings.search";
import { priceListSearch, priceListsSearch } from "@/features/price-lists/price-lists.search";
import { matrixSearch, ownerKind } from "@/features/price-matrix/matrix.search";
import { inside } from "./frame";

const page = pagesOf(inside);

const customerClass = page("/classes/$classId", () => import("@/features/classes/class-page"), "ClassPage", {
  search: dialogSearch,
  guide: "classPrices",
});

const area = pagesOf(customerClass);

const priceMatrix = createRoute({
  getParentRoute: () => inside,
  path: "/price-matrix/$kind/$ownerId",
  params: {
    // an unknown kind ends as a list that does not exist
    parse: ({ kind, ownerId }) => ({ kind: ownerKind(kind) ?? "list", ownerId }),
    stringify: ({ kind, ownerId }) => ({ kind, ownerId }),
  },
  // the dialogs had another name in addresses that people have kept
  validateSearch: (search: Record<string, unknown>) => matrixSearch({ tool: search.dialog, ...search }),
  staticData: { guide: "matrix" },
  beforeLoad: ({ params: { kind, ownerId }, search }) => {
    if (kind === "class")
      throw redirect({
        to: "/classes/$classId",
        params: { classId: ownerId },
        search: matrixSearch(search),
        replace: true,
      });
  },
  component: lazyRouteComponent(() => import("@/features/price-matrix/matrix-page"), "PriceMatrixPage"),
});

export const priceRoutes = [
  page("/classes", () => import("@/features/classes/class-list-page"), "ClassListPage", {
    search: dialogSearch,
    place: {
      label: "nav.classes",
      icon: Layers,
      rights: ["classes:read"],
      group: "nav.prices",
      guide: "classes",
    },
    begin: { label: "classes.new", rights: ["classes:write"], dialog: "new" },
  }),
  page("/classes/compare", () => import("@/features/classes/compare-page"), "ComparePage", {
    search: compareSearch,
    guide: "compareClasses",
  }),
  customerClass.addChildren([
    area("/", () => import("@/features/price-matrix/class-matrix-page"), "ClassMatrixPage", {
      search: matrixSearch,
    }),
    area("/discounts", () => import("@/features/classes/class-discounts-page"), "ClassDiscountsPage", {
      guide: "discounts",
    }),
  ]),
  page("/price-lists", () => import("@/features/price-lists/price-list-list-page"), "PriceListListPage", {
    search: priceListsSearch,
    place: {
      label: "nav.priceLists",
      icon: Tags,
      rights: ["prices:read"],
      group: "nav.prices",
      guide: "priceLists",
    },
  }),
  page("/price-lists/$listId", () => import("@/features/price-lists/price-list-page"), "PriceListPage", {
    search: priceListSearch,
    guide: "priceLists",
  }),
  page(
    "/price-lists/$listId/import",
    () => import("@/features/price-lists/price-import-page"),
    "PriceImportPage",
    {
      guide: "import",
    },
  ),
  priceMatrix,
  page("/price-changes", () => import("@/features/price-changes/change-list-page"), "ChangeListPage", {
    search: changesSearch,
    place: {
      label: "nav.priceChanges",
      icon: GitCommitVertical,
      rights: ["prices:read"],
      group: "nav.prices",
      guide: "changes",
    },
  }),
  page(
    "/price-changes/import",
    () => import("@/features/price-changes/own-price-import-page"),
    "OwnPriceImportPage",
    {
      begin: { label: "ownPriceImport.title", rights: ["prices:publish"] },
      guide: "import",
    },
  ),
  page("/price-changes/$changeId", () => import("@/features/price-changes/change-page"), "ChangePage", {
    search: changeSearch,
    guide: "change",
  }),
  page(
    "/price-changes/$changeId/import",
    () => import("@/features/price-changes/draft-import-page"),
    "DraftImportPage",
    {
      guide: "import",
    },
  ),
  page("/price-findings", () => import("@/features/price-findings/finding-list-page"), "FindingListPage", {
    search: findingsSearch,
    place: {
      label: "nav.priceFindings",
      icon: SearchCheck,
      rights: ["prices:read"],
      group: "nav.prices",
      guide: "findings",
    },
  }),
] as const;
