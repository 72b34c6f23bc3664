import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ownersSearch, productListSearch } from "@/features/products/products.search";
import { inside } from "./frame";

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

const productAreas = [
  createRoute({
    getParentRoute: () => product,
    path: "/",
    component: lazyRouteComponent(() => import("@/features/products/product-data-page"), "ProductDataPage"),
  }),
  createRoute({
    getParentRoute: () => product,
    path: "/owners",
    validateSearch: ownersSearch,
    component: lazyRouteComponent(
      () => import("@/features/products/product-owners-page"),
      "ProductOwnersPage",
    ),
  }),
] as const;

export const productRoutes = [products, newProduct, product.addChildren(productAreas)] as const;
