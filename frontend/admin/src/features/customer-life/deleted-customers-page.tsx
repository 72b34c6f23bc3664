import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import type { Column } from "@kontor/ui/data-table-props";
import { Dialog } from "@kontor/ui/dialog";
import { formatNumber } from "@kontor/ui/format";
import { Moment } from "@kontor/ui/moment";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import UserRoundX from "lucide-react/icons/user-round-x";
import { useState } from "react";
import { useRights } from "@/shared/session";
import { Erasure } from "./erasure";
import classes from "./life.module.css";
import { type DeletedCustomer, deletedQuery } from "./life.queries";
import { Restoration } from "./restoration";
import { RestoreDays } from "./restore-days";

const route = getRouteApi("/in/settings/deleted-customers");

const DAY = 86_400_000;

type Opened = { id?: string; dialog?: string; cursor?: string };

function useGo(): (search: Opened) => void {
  const navigate = useNavigate();
  return (search) => void navigate({ to: "/settings/deleted-customers", search, resetScroll: false });
}

function useColumns(open: (customer: DeletedCustomer, dialog: string) => void): Column<DeletedCustomer>[] {
  const { t } = useTranslation();
  const locale = useLocale();
  const mayErase = useRights()("customers:erase");
  const daysLeft = ({ until }: DeletedCustomer) =>
    Math.max(0, Math.ceil((new Date(until).getTime() - Date.now()) / DAY));
  return [
    {
      id: "number",
      header: t("field.number"),
      cell: ({ number }) => <span className="k-number">{number}</span>,
    },
    { id: "name", header: t("customer.name"), minWidth: 160, cell: ({ displayName }) => displayName },
    { id: "deletedAt", header: t("life.when"), cell: ({ deletedAt }) => <Moment at={deletedAt} /> },
    { id: "deletedBy", header: t("life.who"), cell: ({ deletedBy }) => deletedBy },
    { id: "reason", header: t("field.reason"), minWidth: 160, cell: ({ reason }) => reason },
    {
      id: "daysLeft",
      header: t("life.left"),
      cell: (customer) => {
        const count = daysLeft(customer);
        return t("life.daysLeft", { count, number: formatNumber(count, locale) });
      },
    },
    {
      id: "actions",
      header: t("life.actions"),
      cell: (customer) => (
        <span className={classes.actions}>
          <Button size="compact-sm" variant="default" onClick={() => open(customer, "restore")}>
            {t("life.restore")}
          </Button>
          {mayErase && (
            <Button
              size="compact-sm"
              variant="subtle"
              c="var(--k-danger)"
              onClick={() => open(customer, "erase")}
            >
              {t("life.erase")}
            </Button>
          )}
        </span>
      ),
    },
  ];
}

/** The one whose dialog is open, also once it is in the list no more: what became of it is still to be said. */
function useShown(items: readonly DeletedCustomer[] | undefined, id: string | undefined) {
  const [last, setLast] = useState<DeletedCustomer>();
  const found = items?.find((customer) => customer.id === id);
  if (found && found !== last) setLast(found);
  return found ?? (last?.id === id ? last : undefined);
}

/** Who is deleted and can be restored, with the days that are left. */
export function DeletedCustomersPage() {
  const { t } = useTranslation();
  const go = useGo();
  const { id, dialog, cursor } = route.useSearch();
  const list = useQuery(deletedQuery(cursor));
  usePageTitle(t("life.title"));
  const close = () => go({ cursor });
  const shown = useShown(list.data?.items, id);
  return (
    <>
      <Text size="sm" c="var(--k-muted)" mb="md">
        {t("life.listLead")}
      </Text>
      <ListTable
        label={t("life.title")}
        columns={useColumns((customer, wanted) => go({ cursor, id: customer.id, dialog: wanted }))}
        query={list}
        rowKey={(customer) => customer.id}
        empty={{ title: t("life.none"), text: t("life.noneText"), icon: UserRoundX }}
        cursor={cursor}
        onPage={(next) => go({ cursor: next })}
      />
      <Dialog
        opened={shown !== undefined && dialog === "restore"}
        title={t("life.restoreTitle", { name: shown?.displayName ?? "" })}
        onClose={close}
      >
        {shown && <Restoration customer={shown} onDone={close} />}
      </Dialog>
      <Dialog
        opened={shown !== undefined && dialog === "erase"}
        title={t("life.eraseTitle", { name: shown?.displayName ?? "" })}
        onClose={close}
      >
        {shown && <Erasure customer={shown} onDone={close} />}
      </Dialog>
      <div className={classes.days}>
        <RestoreDays />
      </div>
    </>
  );
}
