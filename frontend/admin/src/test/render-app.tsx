import { createQueryClient } from "@kontor/kit/query-client";
import { UiProvider } from "@kontor/ui/ui-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createAppRouter } from "@/app/router";

/** The whole application at one address; only the network is replaced. */
export function renderApp(path: string) {
  const router = createAppRouter(createMemoryHistory({ initialEntries: [path] }));
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  render(
    <UiProvider env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </UiProvider>,
  );
  return { user: userEvent.setup(), router };
}
