import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { legalTextSearch, registrationsSearch } from "@/features/sites/sites.search";
import { inside } from "./frame";

const site = createRoute({
  getParentRoute: () => inside,
  path: "/settings/sites/$siteId",
  component: lazyRouteComponent(() => import("@/features/sites/site-layout"), "SiteLayout"),
});

const siteAreas = [
  createRoute({
    getParentRoute: () => site,
    path: "/",
    component: lazyRouteComponent(() => import("@/features/sites/site-edit-page"), "SiteEditPage"),
  }),
  createRoute({
    getParentRoute: () => site,
    path: "/legal-texts",
    validateSearch: legalTextSearch,
    component: lazyRouteComponent(() => import("@/features/sites/legal-texts-page"), "LegalTextsPage"),
  }),
  createRoute({
    getParentRoute: () => site,
    path: "/embedding",
    component: lazyRouteComponent(() => import("@/features/sites/embedding-page"), "EmbeddingPage"),
  }),
  createRoute({
    getParentRoute: () => site,
    path: "/registrations",
    validateSearch: registrationsSearch,
    component: lazyRouteComponent(() => import("@/features/sites/registrations-page"), "RegistrationsPage"),
  }),
] as const;

export const siteRoutes = [site.addChildren(siteAreas)] as const;
