import { CopyText } from "@kontor/ui/copy-button";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Stack } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import classes from "./sites.module.css";
import { siteQuery } from "./sites.queries";
import { elementSnippet, fetchSnippet, policySnippet } from "./snippets";

const route = getRouteApi("/in/settings/sites/$siteId");

function Snippet({ title, lead, code }: { title: string; lead: string; code: string }) {
  return (
    <Panel title={title} lead={lead} actions={<CopyText value={code} />}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <pre className={classes.code} tabIndex={0} role="group" aria-label={title}>
        <code>{code}</code>
      </pre>
    </Panel>
  );
}

/** How the form gets into the reseller's own page. */
export function EmbeddingPage() {
  const { t } = useTranslation();
  const { siteId } = route.useParams();
  const { data: site } = useSuspenseQuery(siteQuery(siteId));
  const desk = globalThis.location.origin;
  const language = site.languages[0] ?? "en";
  const required = site.legalTexts.filter((text) => text.required).map(({ id }) => id);
  return (
    <Stack gap="lg">
      <Snippet
        title={t("site.snippet")}
        lead={site.allowedOrigins.length > 0 ? t("site.snippetLead") : t("site.snippetNoOrigin")}
        code={elementSnippet(desk, site.key, language)}
      />
      <Snippet title={t("site.policy")} lead={t("site.policyLead")} code={policySnippet(desk)} />
      <Snippet
        title={t("site.fetch")}
        lead={t("site.fetchLead")}
        code={fetchSnippet(desk, site.key, language, required)}
      />
    </Stack>
  );
}
