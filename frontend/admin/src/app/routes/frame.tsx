import { currentToken, refresh } from "@kontor/api/session";
import { LostVisitor, PageFailure } from "@kontor/kit/failures";
import { createRootRoute, createRoute, redirect } from "@tanstack/react-router";
import { Shell } from "../shell/shell";

export const root = createRootRoute({ notFoundComponent: LostVisitor, errorComponent: PageFailure });

/** Everything that needs somebody who is signed in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: "in",
  beforeLoad: async ({ location }) => {
    if (currentToken() !== undefined || (await refresh()) !== undefined) return;
    throw redirect({ to: "/login", search: { redirect: location.href === "/" ? undefined : location.href } });
  },
  component: Shell,
});
