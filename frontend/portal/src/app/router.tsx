import { LostVisitor, NotFound, PageFailure, PagePending } from "@kontor/kit/failures";
import { furtherTexts } from "@kontor/kit/language";
import { pagesOf } from "@kontor/kit/pages";
import { text } from "@kontor/kit/search-params";
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  type RouterHistory,
  redirect,
  stringifySearchWith,
} from "@tanstack/react-router";
import { pricesSearch } from "@/features/prices/prices.search";
import { productsSearch } from "@/features/products/products.search";
import type { Portal } from "@/shared/portal";
import { resume } from "@/shared/session";

type Context = { client: QueryClient; portal: Portal };

const root = createRootRouteWithContext<Context>()({
  notFoundComponent: LostVisitor,
  errorComponent: PageFailure,
});

function signInSearch(search: Record<string, unknown>): { redirect?: string } {
  const target = text(search, "redirect");
  // only a page of the portals, never another site
  return { redirect: target && /^\/portal\/(?!\/)[^\\]*$/.test(target) ? target : undefined };
}

// the first screens, of which each visit sees one
const signIn = pagesOf(root)("/sign-in", () => import("@/features/auth/sign-in-page"), "SignInPage", {
  search: signInSearch,
});

const outside = pagesOf(root, furtherTexts);

const outsidePages = [
  outside(
    "/forgotten-password",
    () => import("@/features/auth/forgotten-password-page"),
    "ForgottenPasswordPage",
  ),
  outside("/reset-password", () => import("@/features/auth/reset-password-page"), "ResetPasswordPage"),
  outside("/ended", () => import("@/features/auth/access-ended-page"), "AccessEndedPage"),
  outside("/confirm", () => import("@/features/registration/confirm-page"), "ConfirmPage"),
  outside("/status", () => import("@/features/registration/status-page"), "StatusPage"),
] as const;

const firstPage = () => import("./first-page").then((module) => module.firstPage);

const inside = createRoute({
  getParentRoute: () => root,
  id: "in",
  beforeLoad: async ({ location, context: { client, portal } }) => {
    const me = await resume(client);
    // a session of another reseller's portal opens nothing here
    if (me?.reseller.slug === portal.slug) return;
    const home = location.pathname === "/";
    throw redirect({ to: "/sign-in", search: { redirect: home ? undefined : location.publicHref } });
  },
  component: lazyRouteComponent(firstPage, "Shell"),
});

const overview = pagesOf(inside)("/", firstPage, "OverviewPage");

const page = pagesOf(inside, furtherTexts);

const pages = [
  overview,
  createRoute({
    getParentRoute: () => inside,
    path: "/services",
    beforeLoad: () => {
      throw redirect({ to: "/" });
    },
  }),
  page("/prices", () => import("@/features/prices/prices-page"), "PricesPage", { search: pricesSearch }),
  page("/products", () => import("@/features/products/products-page"), "ProductsPage", {
    search: productsSearch,
  }),
  page("/profile", () => import("@/features/profile/profile-page"), "ProfilePage"),
  page("/security", () => import("@/features/security/security-page"), "SecurityPage"),
  page("/terms", () => import("@/features/terms/terms-page"), "TermsPage"),
] as const;

const routeTree = root.addChildren([signIn, ...outsidePages, inside.addChildren(pages)]);

type Options = { basepath: string; context: Context; history?: RouterHistory };

export function createAppRouter(options: Options) {
  return createRouter({
    ...options,
    routeTree,
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
