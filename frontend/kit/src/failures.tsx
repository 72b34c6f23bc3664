import { toProblem } from "@kontor/api/problem";
import { EmptyState } from "@kontor/ui/empty-state";
import { ErrorState } from "@kontor/ui/error-state";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Skeleton, Stack } from "@mantine/core";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Component, type ReactNode } from "react";
import { LoadFailure } from "./failure";
import { LinkButton } from "./link-button";
import { usePageTitle } from "./page-title";

/** An address without a page, or a thing that is not there: says so, and leads back. */
export function NotFound() {
  const { t } = useTranslation();
  const { history } = useRouter();
  usePageTitle(t("notFound.title"));
  const actions = (
    <>
      {history.canGoBack() && (
        <Button variant="default" onClick={() => history.back()}>
          {t("notFound.back")}
        </Button>
      )}
      <LinkButton to="/">{t("notFound.home")}</LinkButton>
    </>
  );
  return (
    <EmptyState title={t("notFound.title")} level={1} actions={actions}>
      {t("notFound.text")}
    </EmptyState>
  );
}

/** Outside the shell nothing else marks the main part of the page. */
export function LostVisitor() {
  return (
    <main>
      <NotFound />
    </main>
  );
}

export function PagePending() {
  const { t } = useTranslation();
  return (
    <Stack role="status" aria-label={t("loading")} gap="md" mt={8}>
      <Skeleton height={26} width={240} />
      <Skeleton height={14} width={160} />
      <Skeleton height={280} radius="lg" mt="md" />
    </Stack>
  );
}

/** A page that threw while loading or drawing; the rest of the application stays usable. */
export function PageFailure({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  if (toProblem(error).status === 404) return <NotFound />;
  return <LoadFailure error={error} onRetry={retry} />;
}

function Broken() {
  const { t } = useTranslation();
  return (
    <main>
      <ErrorState
        title={t("broken.title")}
        detail={t("broken.text")}
        onRetry={() => globalThis.location.reload()}
      />
    </main>
  );
}

/** The last line: whatever escapes every page ends here instead of in a blank screen. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
