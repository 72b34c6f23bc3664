import { useRemove } from "@kontor/api/writes";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group } from "@mantine/core";
import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import Link2 from "lucide-react/icons/link-2";
import PencilLine from "lucide-react/icons/pencil-line";
import { AssociateDialog } from "@/domain/association/associate-dialog";
import { AssociationList } from "@/domain/association/association-list";
import { Timeline } from "@/domain/history/timeline";
import { UpstreamStatus } from "@/domain/subscription/subscription-columns";
import type { Subscription } from "@/domain/subscription/subscriptions.queries";
import { DeleteButton } from "@/shared/frame/delete-button";
import { UpLink } from "@/shared/frame/up-link";
import { useRights } from "@/shared/session";
import { SubscriptionFacts } from "./subscription-facts";
import { subscriptionHistoryQuery, subscriptionQuery } from "./subscriptions.queries";

const route = getRouteApi("/in/subscriptions/$subscriptionId");

type Props = { subscription: Subscription };

function DeleteSubscription({ subscription }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <DeleteButton
      name={subscription.identifier}
      text={t("subscription.deleteText")}
      item={subscription}
      remove={useRemove("/api/v1/subscriptions")}
      onDeleted={() => navigate({ to: "/associations" })}
    />
  );
}

function Actions({ subscription }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  if (!may("subscriptions:write")) return null;
  return (
    <>
      <LinkButton
        to="/subscriptions/$subscriptionId/edit"
        params={{ subscriptionId: subscription.id }}
        variant="default"
        leftSection={<PencilLine size={15} aria-hidden />}
      >
        {t("action.edit")}
      </LinkButton>
      <DeleteSubscription subscription={subscription} />
    </>
  );
}

function Associations({ subscription }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  const navigate = useNavigate();
  const { dialog, ...search } = route.useSearch();
  const show = (part: object) =>
    void navigate({
      to: "/subscriptions/$subscriptionId",
      params: { subscriptionId: subscription.id },
      search: { ...search, ...part },
    });
  return (
    <Panel
      title={t("subscription.associations")}
      lead={t("subscription.associationsLead")}
      actions={
        may("associations:write") && (
          <Button
            size="xs"
            leftSection={<Link2 size={14} aria-hidden />}
            onClick={() => show({ dialog: "associate" })}
          >
            {t("associate.title")}
          </Button>
        )
      }
    >
      <AssociationList
        filter={{ subscriptionId: subscription.id, sort: "-startsOn" }}
        hidden={["identifier", "expiresOn"]}
        search={search}
        onChange={show}
        emptyTitle={t("subscription.free")}
      />
      {dialog === "associate" && (
        <AssociateDialog
          what={{ subscriptions: [subscription] }}
          onClose={() => show({ dialog: undefined })}
        />
      )}
    </Panel>
  );
}

function History({ subscription }: Props) {
  const { t } = useTranslation();
  const history = useInfiniteQuery(subscriptionHistoryQuery(subscription.id));
  return (
    <Panel title={t("area.history")}>
      <Timeline history={history} />
    </Panel>
  );
}

/** One thing that is held upstream: its data, who had it when, and who changed it. */
export function SubscriptionPage() {
  const { t } = useTranslation();
  const { subscriptionId } = route.useParams();
  const { data: subscription } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  usePageTitle(subscription.identifier);
  return (
    <>
      <PageHeader
        above={<UpLink to="/associations">{t("associations.title")}</UpLink>}
        title={subscription.identifier}
        lead={
          <Group gap={6}>
            {subscription.productName}
            <UpstreamStatus status={subscription.status} />
          </Group>
        }
        actions={<Actions subscription={subscription} />}
      />
      <SubscriptionFacts subscription={subscription} />
      <Associations subscription={subscription} />
      <History subscription={subscription} />
    </>
  );
}
