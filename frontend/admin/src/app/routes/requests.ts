import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { requestsSearch } from "@/features/requests/requests.search";
import { inside } from "./frame";

export const requestRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: "/requests",
    validateSearch: requestsSearch,
    component: lazyRouteComponent(() => import("@/features/requests/request-desk-page"), "RequestDeskPage"),
  }),
] as const;
