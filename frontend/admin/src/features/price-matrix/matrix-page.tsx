import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { Alert, Breadcrumbs } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import History from "lucide-react/icons/history";
import { useCallback } from "react";
import { priceChangeQuery } from "@/domain/price/price-changes.queries";
import { ProductFilters } from "@/domain/product/product-filters";
import { useRights } from "@/shared/session";
import { DraftOffer } from "./draft-offer";
import { changeOwner, type Owner, type OwnerFacts, ownerQuery } from "./matrix.queries";
import type { MatrixSearch } from "./matrix.search";
import { MatrixWorkspace } from "./matrix-workspace";

const route = getRouteApi("/in/price-matrix/$kind/$ownerId");

type HeaderProps = { owner: Owner; facts: OwnerFacts };

function OwnerLink({ owner: { kind, id }, facts }: HeaderProps) {
  const className = "k-link";
  if (kind === "class")
    return (
      <Link to="/classes/$classId" params={{ classId: id }} className={className}>
        {facts.name}
      </Link>
    );
  if (kind === "customer")
    return (
      <Link to="/customers/$customerId/prices" params={{ customerId: id }} className={className}>
        {facts.name}
      </Link>
    );
  return (
    <Link to="/price-lists/$listId" params={{ listId: id }} className={className}>
      {facts.name}
    </Link>
  );
}

function Header({ owner, facts }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <PageHeader
      above={
        <Breadcrumbs mb={4} fz="sm">
          <OwnerLink owner={owner} facts={facts} />
        </Breadcrumbs>
      }
      title={t("matrix.title", { name: facts.name })}
      lead={`${t(`listKind.${facts.listKind}`)} · ${facts.currency}`}
      actions={
        <LinkButton
          to="/price-changes"
          search={changeOwner(owner)}
          variant="default"
          leftSection={<History size={15} aria-hidden />}
        >
          {t("change.history")}
        </LinkButton>
      }
    />
  );
}

/** The draft of the address, as long as it still is one. */
function useOpenDraft(changeId: string | undefined) {
  const { data } = useQuery({ ...priceChangeQuery(changeId ?? ""), enabled: changeId !== undefined });
  const closed = data !== undefined && changeId === data.id && data.status !== "DRAFT";
  return { changeId: closed ? undefined : changeId, closed, on: data?.effectiveFrom ?? undefined };
}

function Closed({ changeId }: { changeId: string }) {
  const { t } = useTranslation();
  return (
    <Alert variant="light" mb="sm" title={t("matrix.closed")}>
      <Link to="/price-changes/$changeId" params={{ changeId }} className="k-link">
        {t("change.open")}
      </Link>
    </Alert>
  );
}

/** All prices of one owner as a sheet. */
export function PriceMatrixPage() {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const may = useRights();
  const { kind, ownerId } = route.useParams();
  const search = route.useSearch();
  const owner: Owner = { kind, id: ownerId };
  const { data: facts } = useSuspenseQuery(ownerQuery(owner));
  const { changeId, closed, on } = useOpenDraft(search.change);
  const editable = may(facts.listKind === "COST" ? "costs:write" : "prices:write");
  usePageTitle(t("matrix.title", { name: facts.name }));
  // onto the address of the moment: a draft may have got its id since this was drawn
  const change = useCallback(
    (part: MatrixSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }),
    [navigate],
  );
  return (
    <>
      <Header owner={owner} facts={facts} />
      {editable && !search.change && <DraftOffer owner={owner} onContinue={(id) => change({ change: id })} />}
      {closed && search.change && <Closed changeId={search.change} />}
      <MatrixWorkspace
        key={`${kind} ${ownerId}`}
        owner={owner}
        facts={facts}
        search={search}
        changeId={changeId}
        on={on}
        editable={editable}
        onChange={change}
        filters={<ProductFilters search={search} onChange={change} />}
      />
    </>
  );
}
