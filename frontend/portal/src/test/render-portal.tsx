import { createQueryClient } from "@kontor/kit/query-client";
import { createMemoryHistory } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Application } from "@/app/application";

/** The whole portal at one address; only the network is replaced. */
export function renderPortal(path: string) {
  const history = createMemoryHistory({ initialEntries: [path] });
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  render(<Application client={client} history={history} env="test" />);
  return { user: userEvent.setup(), history };
}
