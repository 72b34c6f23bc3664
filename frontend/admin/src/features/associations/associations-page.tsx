import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import FileUp from "lucide-react/icons/file-up";
import PackagePlus from "lucide-react/icons/package-plus";
import Plus from "lucide-react/icons/plus";
import ReceiptText from "lucide-react/icons/receipt-text";
import { useState } from "react";
import { AssociateDialog } from "@/domain/association/associate-dialog";
import { AssociationDrawer } from "@/domain/association/association-drawer";
import { nameOf } from "@/domain/association/association-name";
import { customerNameQuery } from "@/domain/customer/customer-name.query";
import { SavedViews } from "@/shared/saved-views/saved-views";
import { useRights } from "@/shared/session";
import { type AssociationsSearch, associationsSearch } from "./associations.search";
import classes from "./associations-page.module.css";
import { CustomerChip } from "./customer-chip";
import { FreeView } from "./free-view";
import { GiveBar, NO_DRAFT, termsOfDraft } from "./give-bar";
import { GivenBar } from "./given-bar";
import { GivenView } from "./given-view";
import { Segments } from "./segments";
import { useLists } from "./use-lists";

const route = getRouteApi("/in/associations");

type Change = (part: AssociationsSearch) => void;

function HeaderActions({ search, onPackage }: { search: AssociationsSearch; onPackage: () => void }) {
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
      <LinkButton
        to="/associations/renewals"
        variant="default"
        size="xs"
        leftSection={<ReceiptText size={14} aria-hidden />}
      >
        {t("renewals.title")}
      </LinkButton>
      {may("associations:write") && (
        <Button
          variant="default"
          size="xs"
          leftSection={<PackagePlus size={14} aria-hidden />}
          onClick={onPackage}
        >
          {t("associate.package")}
        </Button>
      )}
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

function useChosenCustomer(id: string | undefined) {
  const { data } = useQuery({ ...customerNameQuery(id ?? ""), enabled: id !== undefined });
  return id && data ? { id, name: data.displayName } : undefined;
}

type DialogsProps = {
  search: AssociationsSearch;
  customer: ReturnType<typeof useChosenCustomer>;
  lists: ReturnType<typeof useLists>;
  draft: typeof NO_DRAFT;
  onGiven: () => void;
  onClose: () => void;
};

function Dialogs({ search, customer, lists, draft, onGiven, onClose }: DialogsProps) {
  // a link may bring a customer whose name is not here yet
  const known = search.customer === undefined || customer !== undefined;
  const opened = lists.given.data?.items.find(({ id }) => id === search.association);
  return (
    <>
      {search.dialog === "associate" && lists.toGive.rows.length > 0 && (
        <AssociateDialog
          what={{ subscriptions: lists.toGive.rows }}
          customer={customer}
          initial={termsOfDraft(draft)}
          onClose={onClose}
          onDone={onGiven}
        />
      )}
      {search.dialog === "package" && known && (
        <AssociateDialog what={{}} customer={customer} onClose={onClose} />
      )}
      <AssociationDrawer id={search.association} title={opened && nameOf(opened)} onClose={onClose} />
    </>
  );
}

/** What the reseller holds, which customer has what until when, and what is due: one list, and what goes from one to the other. */
export function AssociationsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  const search = route.useSearch();
  const [draft, setDraft] = useState(NO_DRAFT);
  const shown = search.show ?? "free";
  const lists = useLists(search, shown);
  const customer = useChosenCustomer(search.customer);
  usePageTitle(t("associations.title"));
  const change: Change = (part) =>
    void navigate({ to: "/associations", search: { ...search, ...part }, resetScroll: false });
  const close = () => change({ dialog: undefined, association: undefined });
  const choose = (chosen: { id: string } | undefined) => change({ customer: chosen?.id, cursor: undefined });
  const writes = may("associations:write");
  const given = () => {
    lists.toGive.clear();
    setDraft(NO_DRAFT);
  };
  const head = (
    <>
      <Segments
        shown={shown}
        totals={lists.totals}
        busy={lists.busy}
        onChange={(show) => change({ show, sort: undefined, cursor: undefined, association: undefined })}
      />
      <CustomerChip customer={customer} onChange={choose} />
    </>
  );
  return (
    <div className={classes.page}>
      <PageHeader
        title={t("associations.title")}
        actions={<HeaderActions search={search} onPackage={() => change({ dialog: "package" })} />}
      />
      {shown === "free" ? (
        <FreeView
          list={lists.free}
          search={search}
          selection={writes ? lists.toGive.selection : undefined}
          head={head}
          onChange={(part) => change({ freeCursor: undefined, ...part })}
        />
      ) : (
        <GivenView
          list={lists.given}
          search={search}
          ending={shown === "ending"}
          selection={writes ? lists.toEnd.selection : undefined}
          head={head}
          onChange={(part) => change({ cursor: undefined, ...part })}
        />
      )}
      {shown === "free" ? (
        <GiveBar
          number={lists.toGive.rows.length}
          total={lists.totals.free}
          onAll={lists.markAllFree}
          customer={customer}
          draft={draft}
          onCustomer={choose}
          onDraft={setDraft}
          onAssociate={() => change({ dialog: "associate" })}
          onClear={lists.toGive.clear}
        />
      ) : (
        <GivenBar
          number={lists.toEnd.rows.length}
          total={lists.totals[shown]}
          marked={lists.toEnd.rows}
          onAll={lists.markAllGiven}
          onClear={lists.toEnd.clear}
        />
      )}
      <Dialogs
        search={search}
        customer={customer}
        lists={lists}
        draft={draft}
        onGiven={given}
        onClose={close}
      />
    </div>
  );
}
