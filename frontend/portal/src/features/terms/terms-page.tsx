import { LoadFailure } from "@kontor/kit/failure";
import { usePageTitle } from "@kontor/kit/page-title";
import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { EmptyState } from "@kontor/ui/empty-state";
import { Moment } from "@kontor/ui/moment";
import { PageHeader } from "@kontor/ui/page-header";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Checkbox, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import ScrollText from "lucide-react/icons/scroll-text";
import { useState } from "react";
import { usePortal } from "@/shared/portal";
import classes from "./terms.module.css";
import { type MyTerm, termsQuery, useAcceptTerms } from "./terms.queries";

/** Where to read the text: here, or behind its link. */
function Reading({ term }: { term: MyTerm }) {
  const { t } = useTranslation();
  if (term.url) {
    return (
      <a href={term.url} target="_blank" rel="noreferrer" className="k-link">
        {t("terms.open", { title: term.title })}
      </a>
    );
  }
  return (
    <details className={classes.details}>
      <summary>{t("terms.open", { title: term.title })}</summary>
      <div className={classes.text}>{term.text}</div>
    </details>
  );
}

function Pending({ terms }: { terms: MyTerm[] }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const accept = useAcceptTerms();
  const [chosen, setChosen] = useState<string[]>([]);
  const toggle = (id: string, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  const send = () =>
    accept.mutateAsync(chosen).then(
      () => {
        setChosen([]);
        notices.done(t("terms.accepted"));
      },
      () => undefined,
    );
  return (
    <Panel title={t("terms.pending")}>
      <Stack gap="lg">
        <Refusal error={accept.error} />
        {terms.map((term) => (
          <div key={term.versionId}>
            <Checkbox
              label={t("terms.accept", { title: term.title })}
              description={term.required ? undefined : t("terms.optional")}
              checked={chosen.includes(term.versionId)}
              onChange={(event) => toggle(term.versionId, event.currentTarget.checked)}
            />
            <div className={classes.reading}>
              <Reading term={term} />
            </div>
          </div>
        ))}
        <Button
          disabled={chosen.length === 0}
          loading={accept.isPending}
          onClick={() => void send()}
          style={{ alignSelf: "flex-start" }}
        >
          {t("terms.submit")}
        </Button>
      </Stack>
    </Panel>
  );
}

function Accepted({ terms }: { terms: MyTerm[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("terms.past")}>
      <ul className={classes.past}>
        {terms.map((term) => (
          <li key={term.versionId}>
            <Text fw={600}>{term.title}</Text>
            <Text size="sm" c="var(--k-muted)">
              {t("terms.on")} <Moment at={term.acceptedAt} />
            </Text>
            <Reading term={term} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Terms() {
  const { t } = useTranslation();
  const terms = useQuery(termsQuery);
  if (terms.isError) return <LoadFailure error={terms.error} onRetry={() => void terms.refetch()} />;
  if (terms.isPending) return <Skeleton height={160} radius="lg" role="status" aria-label={t("loading")} />;
  const { items } = terms.data;
  const pending = items.filter(({ acceptedAt }) => !acceptedAt);
  const accepted = items.filter(({ acceptedAt }) => acceptedAt);
  if (items.length === 0) return <EmptyState title={t("terms.none")} icon={<ScrollText size={22} />} />;
  return (
    <>
      {pending.length > 0 && <Pending terms={pending} />}
      {accepted.length > 0 && <Accepted terms={accepted} />}
    </>
  );
}

/** The reseller's terms: those to accept now, and those accepted before. */
export function TermsPage() {
  const { t } = useTranslation();
  const { name } = usePortal();
  usePageTitle(t("terms.title"));
  return (
    <>
      <PageHeader title={t("terms.title")} lead={t("terms.lead", { name })} />
      <Terms />
    </>
  );
}
