import { LoadFailure } from "@kontor/kit/failure";
import { SideDrawer } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Skeleton, Stack, Title } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Timeline } from "@/domain/history/timeline";
import { AssociationActions, type Doing } from "./association-actions";
import { AssociationFacts } from "./association-facts";
import { type Association, associationHistoryQuery, associationQuery } from "./associations.queries";
import { EditAssociation } from "./edit-association";
import { RenewalReason } from "./renewal-reason";
import { RevertChange } from "./revert-change";

type PartProps = { association: Association; onClose: () => void };

/** What the facts above say by name. */
const IDS = ["customerId", "subscriptionId", "productId"];

function History({ association }: { association: Association }) {
  const { t } = useTranslation();
  const history = useInfiniteQuery(associationHistoryQuery(association.id));
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {t("area.history")}
      </Title>
      <Timeline
        history={history}
        hidden={IDS}
        actions={(event) => event.revertible && <RevertChange association={association} event={event} />}
      />
    </section>
  );
}

function Content({ association, onClose }: PartProps) {
  const [doing, setDoing] = useState<Doing>();
  const done = () => setDoing(undefined);
  if (doing === "edit") return <EditAssociation association={association} onClose={done} />;
  return (
    <Stack>
      <Group gap="xs">
        <AssociationActions association={association} doing={doing} onDo={setDoing} onGone={onClose} />
      </Group>
      <AssociationFacts association={association} />
      {association.renewal && <RenewalReason association={association} />}
      <History association={association} />
    </Stack>
  );
}

function Loaded({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(associationQuery(id));
  if (query.isError) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton height={320} radius="md" role="status" aria-label={t("loading")} />;
  return <Content association={query.data} onClose={onClose} />;
}

type Props = { id: string | undefined; title: string | undefined; onClose: () => void };

/** One association with its dates, its price and its past; edited, ended and deleted here (E7, E8). */
export function AssociationDrawer({ id, title, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <SideDrawer opened={id !== undefined} title={title ?? t("association.one")} onClose={onClose}>
      {id && <Loaded key={id} id={id} onClose={onClose} />}
    </SideDrawer>
  );
}
