import { LinkButton } from "@kontor/kit/link-button";
import { EmptyState } from "@kontor/ui/empty-state";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Boxes from "lucide-react/icons/boxes";
import PackageCheck from "lucide-react/icons/package-check";
import SearchX from "lucide-react/icons/search-x";
import { subscriptionsQuery } from "@/domain/subscription/subscriptions.queries";
import { useRights } from "@/shared/session";
import type { AssociationsSearch } from "./associations.search";

type Props = { search: AssociationsSearch; onChange: (part: AssociationsSearch) => void };

const CLEARED = {
  freeQ: undefined,
  freeKind: undefined,
  freeStatus: undefined,
  freePeriod: undefined,
};

function NoMatch({ onChange }: Pick<Props, "onChange">) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t("associations.noMatch")}
      icon={<SearchX size={22} />}
      actions={
        <Button variant="default" onClick={() => onChange(CLEARED)}>
          {t("list.clearFilters")}
        </Button>
      }
    />
  );
}

/** The way to import and to enter, for those who may. */
function Sources() {
  const { t } = useTranslation();
  const may = useRights();
  return (
    <>
      {may("subscriptions:import") && (
        <LinkButton to="/subscriptions/import" variant="default">
          {t("subscriptions.import")}
        </LinkButton>
      )}
      {may("subscriptions:write") && (
        <LinkButton to="/subscriptions/new" variant="default">
          {t("subscriptions.new")}
        </LinkButton>
      )}
    </>
  );
}

/** All is given away, or there is nothing yet to give. */
function NothingLeft() {
  const { t } = useTranslation();
  const held = useQuery(subscriptionsQuery({ limit: 1 }));
  if (held.isPending) return <Skeleton height={220} role="status" aria-label={t("loading")} />;
  if (held.data?.items.length === 0) {
    return (
      <EmptyState title={t("associations.noneHeld")} icon={<Boxes size={22} />} actions={<Sources />}>
        {t("associations.noneHeldText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t("associations.noneFree")} icon={<PackageCheck size={22} />} actions={<Sources />}>
      {t("associations.noneFreeText")}
    </EmptyState>
  );
}

/** Why nothing is free, and what to do. */
export function NothingFree({ search, onChange }: Props) {
  const filtered = search.freeQ ?? search.freeKind ?? search.freeStatus ?? search.freePeriod;
  return filtered ? <NoMatch onChange={onChange} /> : <NothingLeft />;
}
