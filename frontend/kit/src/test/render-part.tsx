import { UiProvider } from "@kontor/ui/ui-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { createQueryClient } from "../query-client";

/** One component on a page of its own, and another page to go to. */
export function renderPart(part: ReactNode) {
  const root = createRootRoute({ component: Outlet });
  const home = createRoute({ getParentRoute: () => root, path: "/", component: () => part });
  const away = createRoute({ getParentRoute: () => root, path: "/away", component: () => "Somewhere else" });
  const history = createMemoryHistory({ initialEntries: ["/"] });
  const router = createRouter({ routeTree: root.addChildren([home, away]), history });
  render(
    <UiProvider env="test">
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider<typeof router> router={router} />
      </QueryClientProvider>
    </UiProvider>,
  );
  return { user: userEvent.setup(), leave: () => router.history.push("/away") };
}
