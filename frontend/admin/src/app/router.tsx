import { NotFound, PageFailure, PagePending } from "@kontor/kit/failures";
import {
  createRoute,
  createRouter,
  notFound,
  parseSearchWith,
  type RouterHistory,
  stringifySearchWith,
} from "@tanstack/react-router";
import { associationRoutes } from "./routes/associations";
import { customerRoutes } from "./routes/customers";
import { entrance } from "./routes/entrance";
import { inside, root } from "./routes/frame";
import { homeRoutes } from "./routes/home";
import { mailRoutes } from "./routes/mails";
import { priceRoutes } from "./routes/prices";
import { productRoutes } from "./routes/products";
import { requestRoutes } from "./routes/requests";
import { settingsRoutes } from "./routes/settings";
import { siteRoutes } from "./routes/sites";

/** What no page is at: said within the desk, to whoever is signed in. */
const nowhere = createRoute({
  getParentRoute: () => inside,
  path: "$",
  loader: () => {
    throw notFound();
  },
  notFoundComponent: NotFound,
});

const routeTree = root.addChildren([
  ...entrance,
  inside.addChildren([
    ...homeRoutes,
    ...customerRoutes,
    ...requestRoutes,
    ...productRoutes,
    ...associationRoutes,
    ...priceRoutes,
    ...settingsRoutes,
    ...mailRoutes,
    ...siteRoutes,
    nowhere,
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
