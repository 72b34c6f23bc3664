import { api, body } from "@kontor/api/client";
import { pagesOf } from "@kontor/kit/pages";
import { text } from "@kontor/kit/search-params";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { SignInPage } from "@/features/auth/sign-in-page";
import { root } from "./frame";

const page = pagesOf(root);

async function isSetupOpen(): Promise<boolean> {
  return body(api.GET("/api/v1/setup")).then(
    ({ open }) => open,
    () => false,
  );
}

function loginSearch(search: Record<string, unknown>): { redirect?: string } {
  const target = text(search, "redirect");
  // only a path of this application, never another site
  return { redirect: target && /^\/(?![/\\])/.test(target) ? target : undefined };
}

const login = createRoute({
  getParentRoute: () => root,
  path: "/login",
  validateSearch: loginSearch,
  beforeLoad: async () => {
    if (await isSetupOpen()) throw redirect({ to: "/setup" });
  },
  component: SignInPage,
});

const setup = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  beforeLoad: async () => {
    if (!(await isSetupOpen())) throw redirect({ to: "/login" });
  },
  component: lazyRouteComponent(() => import("@/features/setup/setup-page"), "SetupPage"),
});

export const entrance = [
  login,
  page("/forgot-password", () => import("@/features/auth/forgot-password-page"), "ForgotPasswordPage"),
  page("/invitation", () => import("@/features/auth/invitation-page"), "InvitationPage"),
  page("/reset-password", () => import("@/features/auth/reset-password-page"), "ResetPasswordPage"),
  setup,
] as const;
