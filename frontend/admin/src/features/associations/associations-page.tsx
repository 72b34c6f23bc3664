import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import FileUp from "lucide-react/icons/file-up";
import Plus from "lucide-react/icons/plus";
import { AssociateDialog } from "@/domain/association/associate-dialog";
import { AssociationDrawer } from "@/domain/association/association-drawer";
import { nameOf } from "@/domain/association/association-name";
import { associationsQuery } from "@/domain/association/associations.queries";
import { customerNameQuery } from "@/domain/customer/customer-name.query";
import { subscriptionsQuery } from "@/domain/subscription/subscriptions.queries";
import { SavedViews } from "@/shared/saved-views/saved-views";
import { useRights } from "@/shared/session";
import { AssociateBar } from "./associate-bar";
import { AssociatedTable } from "./associated-table";
import {
  type AssociationsSearch,
  associatedFilter,
  associationsSearch,
  freeFilter,
} from "./associations.search";
import classes from "./associations-page.module.css";
import { FreeTable } from "./free-table";
import { MarkedBar } from "./marked-bar";
import { useChosen } from "./use-chosen";

const route = getRouteApi("/in/associations");

function HeaderActions({ search }: { search: AssociationsSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  return (
    <>
      <SavedViews
        page="associations"
        search={{ ...search, association: undefined }}
        onApply={(view) => void navigate({ to: "/associations", search: associationsSearch(view) })}
      />
      {may("subscriptions:import") && (
        <LinkButton
          to="/subscriptions/import"
          variant="default"
          size="xs"
          leftSection={<FileUp size={14} aria-hidden />}
        >
          {t("subscriptions.import")}
        </LinkButton>
      )}
      {may("subscriptions:write") && (
        <LinkButton
          to="/subscriptions/new"
          variant="default"
          size="xs"
          leftSection={<Plus size={14} aria-hidden />}
        >
          {t("subscriptions.new")}
        </LinkButton>
      )}
    </>
  );
}

function useLists(search: AssociationsSearch) {
  const free = useQuery(subscriptionsQuery({ ...freeFilter(search), cursor: search.freeCursor }));
  const associated = useQuery(associationsQuery({ ...associatedFilter(search), cursor: search.cursor }));
  return {
    free,
    associated,
    toGive: useChosen(free.data?.items ?? []),
    toEnd: useChosen(associated.data?.items ?? []),
  };
}

function useChosenCustomer(id: string | undefined) {
  const { data } = useQuery({ ...customerNameQuery(id ?? ""), enabled: id !== undefined });
  return id && data ? { id, name: data.displayName } : undefined;
}

/** What the reseller holds, and which customer has what until when: two tables and what goes from one to the other. */
export function AssociationsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  const search = route.useSearch();
  const { free, associated, toGive, toEnd } = useLists(search);
  const customer = useChosenCustomer(search.customer);
  usePageTitle(t("associations.title"));
  const change = (part: AssociationsSearch) =>
    void navigate({ to: "/associations", search: { ...search, ...part }, resetScroll: false });
  const close = () => change({ dialog: undefined, association: undefined });
  const writes = may("associations:write");
  // a link may bring a customer whose name is not here yet
  const known = search.customer === undefined || customer !== undefined;
  const opened = associated.data?.items.find(({ id }) => id === search.association);
  return (
    <div className={classes.page}>
      <PageHeader
        title={t("associations.title")}
        lead={t("associations.lead")}
        actions={<HeaderActions search={search} />}
      />
      {writes && (
        <AssociateBar
          customer={customer}
          marked={toGive.rows.length}
          onCustomer={(chosen) => change({ customer: chosen?.id, cursor: undefined })}
          onAssociate={() => change({ dialog: "associate" })}
          onPackage={() => change({ dialog: "package" })}
        />
      )}
      <FreeTable
        list={free}
        search={search}
        selection={writes ? toGive.selection : undefined}
        onChange={(part) => change({ freeCursor: undefined, ...part })}
      />
      <MarkedBar marked={toEnd.rows} onClear={toEnd.clear} />
      <AssociatedTable
        list={associated}
        search={search}
        selection={writes ? toEnd.selection : undefined}
        onChange={(part) => change({ cursor: undefined, ...part })}
      />
      {search.dialog === "associate" && toGive.rows.length > 0 && (
        <AssociateDialog
          what={{ subscriptions: toGive.rows }}
          customer={customer}
          onClose={close}
          onDone={toGive.clear}
        />
      )}
      {search.dialog === "package" && known && (
        <AssociateDialog what={{}} customer={customer} onClose={close} />
      )}
      <AssociationDrawer id={search.association} title={opened && nameOf(opened)} onClose={close} />
    </div>
  );
}
