import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { associationListSearch } from "@/domain/association/association-list.search";
import { associationsSearch } from "@/features/associations/associations.search";
import { inside } from "./frame";

const associations = createRoute({
  getParentRoute: () => inside,
  path: "/associations",
  validateSearch: associationsSearch,
  component: lazyRouteComponent(
    () => import("@/features/associations/associations-page"),
    "AssociationsPage",
  ),
});

const newSubscription = createRoute({
  getParentRoute: () => inside,
  path: "/subscriptions/new",
  component: lazyRouteComponent(
    () => import("@/features/subscriptions/subscription-create-page"),
    "SubscriptionCreatePage",
  ),
});

const importSubscriptions = createRoute({
  getParentRoute: () => inside,
  path: "/subscriptions/import",
  component: lazyRouteComponent(
    () => import("@/features/subscriptions/subscription-import-page"),
    "SubscriptionImportPage",
  ),
});

const subscription = createRoute({
  getParentRoute: () => inside,
  path: "/subscriptions/$subscriptionId",
  validateSearch: associationListSearch,
  component: lazyRouteComponent(
    () => import("@/features/subscriptions/subscription-page"),
    "SubscriptionPage",
  ),
});

const editSubscription = createRoute({
  getParentRoute: () => inside,
  path: "/subscriptions/$subscriptionId/edit",
  component: lazyRouteComponent(
    () => import("@/features/subscriptions/subscription-edit-page"),
    "SubscriptionEditPage",
  ),
});

export const associationRoutes = [
  associations,
  newSubscription,
  importSubscriptions,
  subscription,
  editSubscription,
] as const;
