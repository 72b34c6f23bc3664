import { pagesOf } from "@kontor/kit/pages";
import Package from "lucide-react/icons/package";
import { ownersSearch, productListSearch } from "@/features/products/products.search";
import { inside } from "./frame";

const page = pagesOf(inside);

const product = page(
  "/products/$productId",
  () => import("@/features/products/product-page"),
  "ProductPage",
  {
    guide: "products",
  },
);

const area = pagesOf(product);

export const productRoutes = [
  page("/products", () => import("@/features/products/product-list-page"), "ProductListPage", {
    search: productListSearch,
    place: { label: "nav.products", icon: Package, rights: ["products:read"], guide: "products" },
  }),
  page("/products/new", () => import("@/features/products/product-create-page"), "ProductCreatePage", {
    begin: { label: "products.new", rights: ["products:write"] },
    guide: "products",
  }),
  product.addChildren([
    area("/", () => import("@/features/products/product-data-page"), "ProductDataPage", {
      area: { label: "area.data", rights: [] },
    }),
    area("/owners", () => import("@/features/products/product-owners-page"), "ProductOwnersPage", {
      search: ownersSearch,
      area: { label: "owners.title", rights: [] },
      guide: "owners",
    }),
  ]),
] as const;
