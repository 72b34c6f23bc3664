import { LoadFailure } from "@kontor/kit/failure";
import { usePageTitle } from "@kontor/kit/page-title";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Skeleton } from "@mantine/core";
import { useInfiniteQuery, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { AssociationList } from "@/domain/association/association-list";
import type { AssociationListSearch } from "@/domain/association/association-list.search";
import { customerNameQuery } from "@/domain/customer/customer-name.query";
import { Timeline } from "@/domain/history/timeline";
import { MatrixButtons } from "@/domain/price/matrix-button";
import { useRights } from "@/shared/session";
import { domainSettingsHistoryQuery, domainSettingsQuery } from "./customer-products.queries";
import { DomainSettingsForm } from "./domain-settings-form";

const route = getRouteApi("/in/customers/$customerId/domains");

function Settings({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const query = useQuery(domainSettingsQuery(customerId));
  if (query.isError) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton height={220} radius="md" role="status" aria-label={t("loading")} />;
  return <DomainSettingsForm key={customerId} customerId={customerId} settings={query.data} />;
}

function SettingsHistory({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const history = useInfiniteQuery(domainSettingsHistoryQuery(customerId));
  return (
    <Panel title={t("domains.history")}>
      <Timeline history={history} />
    </Panel>
  );
}

/** The customer's domains, what the customer may do with them, and the way to own prices (C27-C33). */
export function CustomerDomainsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  const { customerId } = route.useParams();
  const search = route.useSearch();
  const { data: customer } = useSuspenseQuery(customerNameQuery(customerId));
  usePageTitle(t("domains.pageTitle", { name: customer.displayName }));
  const change = (part: AssociationListSearch) =>
    void navigate({
      to: "/customers/$customerId/domains",
      params: { customerId },
      search: { ...search, ...part },
      resetScroll: false,
    });
  return (
    <>
      <Panel
        title={t("domains.title")}
        lead={t("domains.lead")}
        actions={
          may("prices:read") && (
            <Group gap="xs">
              <MatrixButtons owner={{ customerId }} size="xs" />
            </Group>
          )
        }
      >
        <AssociationList
          filter={{ customerId, kind: "DOMAIN", sort: "identifier" }}
          hidden={["customerName"]}
          search={search}
          onChange={change}
          emptyTitle={t("domains.none")}
        />
      </Panel>
      <Panel title={t("domains.settings")} lead={t("domains.settingsLead")}>
        <Settings customerId={customerId} />
      </Panel>
      <SettingsHistory customerId={customerId} />
    </>
  );
}
