import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { productListSearch } from "@/features/products/products.search";
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

export const productRoutes = [products, newProduct, product] as const;
