import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { Breadcrumbs } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import History from "lucide-react/icons/history";
import { useCallback } from "react";
import { changeOwner, type Owner, type OwnerFacts, ownerQuery } from "./matrix.queries";
import type { MatrixSearch } from "./matrix.search";
import { OwnerMatrix } from "./owner-matrix";

const route = getRouteApi("/in/price-matrix/$kind/$ownerId");

type HeaderProps = { owner: Owner; facts: OwnerFacts };

function OwnerLink({ owner: { kind, id }, facts }: HeaderProps) {
  const className = "k-link";
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

/** The prices of a customer or of a list as a sheet; those of a class stand on the page of the class. */
export function PriceMatrixPage() {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { kind, ownerId } = route.useParams();
  const search = route.useSearch();
  const owner: Owner = { kind, id: ownerId };
  const { data: facts } = useSuspenseQuery(ownerQuery(owner));
  usePageTitle(t("matrix.title", { name: facts.name }));
  // onto the address of the moment: a draft may have got its id since this was drawn
  const change = useCallback(
    (part: MatrixSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }),
    [navigate],
  );
  return (
    <>
      <Header owner={owner} facts={facts} />
      <OwnerMatrix owner={owner} facts={facts} search={search} onChange={change} />
    </>
  );
}
