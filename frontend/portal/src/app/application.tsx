import { refreshAt } from "@kontor/api/session";
import { LoadFailure } from "@kontor/kit/failure";
import { ErrorBoundary } from "@kontor/kit/failures";
import { usePageTitle } from "@kontor/kit/page-title";
import { brandTheme, DEFAULT_BRAND } from "@kontor/ui/brand-theme";
import { EmptyState } from "@kontor/ui/empty-state";
import { UiProvider } from "@kontor/ui/ui-provider";
import { useTranslation } from "@kontor/ui/use-translation";
import { Loader } from "@mantine/core";
import { type QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { createBrowserHistory, type RouterHistory, RouterProvider } from "@tanstack/react-router";
import Compass from "lucide-react/icons/compass";
import { type ReactNode, useMemo, useState } from "react";
import { PortalProvider } from "@/shared/portal";
import classes from "./application.module.css";

import { type FoundPortal, portalQuery } from "./find-portal";
import { createAppRouter } from "./router";

type Props = { client: QueryClient; history?: RouterHistory; env?: "test" };

function Alone({ children }: { children: ReactNode }) {
  return <main className={classes.alone}>{children}</main>;
}

function UnknownPortal() {
  const { t } = useTranslation();
  usePageTitle(t("unknownPortal.title"));
  return (
    <Alone>
      <EmptyState title={t("unknownPortal.title")} icon={<Compass size={22} />}>
        {t("unknownPortal.text")}
      </EmptyState>
    </Alone>
  );
}

type PagesProps = { found: FoundPortal; client: QueryClient; history: RouterHistory };

function Pages({ found, client, history }: PagesProps) {
  const [router] = useState(() =>
    createAppRouter({ basepath: found.basepath, history, context: { client, portal: found.portal } }),
  );
  return (
    <PortalProvider value={found.portal}>
      <RouterProvider router={router} />
    </PortalProvider>
  );
}

function Opening({ client, history, env }: Required<Omit<Props, "env">> & Pick<Props, "env">) {
  const { t } = useTranslation();
  // where it was entered: asked again for every page, all of it would begin anew when it is drawn again
  const [entered] = useState(() => history.location.pathname);
  const { data: found, error, refetch } = useQuery(portalQuery(entered), client);
  const colour = found?.portal.branding.primaryColor ?? DEFAULT_BRAND;
  const look = useMemo(() => brandTheme(colour), [colour]);
  return (
    <UiProvider env={env} look={look}>
      <ErrorBoundary>
        {found && <Pages found={found} client={client} history={history} />}
        {found === null && <UnknownPortal />}
        {error && (
          <Alone>
            <LoadFailure error={error} onRetry={() => void refetch()} />
          </Alone>
        )}
        {found === undefined && !error && (
          <Alone>
            <Loader color="gray" size="sm" role="status" aria-label={t("loading")} />
          </Alone>
        )}
      </ErrorBoundary>
    </UiProvider>
  );
}

/** The portal at one address, from finding out whose it is. */
export function Application({ client, history, env }: Props) {
  const [places] = useState(() => history ?? createBrowserHistory());
  refreshAt("/api/v1/portal/auth/refresh");
  return (
    <QueryClientProvider client={client}>
      <Opening client={client} history={places} env={env} />
    </QueryClientProvider>
  );
}
