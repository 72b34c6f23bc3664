import type { Schema } from "@kontor/api/types";
import { type Column, DataTable } from "@kontor/ui/data-table";
import { TablePager } from "@kontor/ui/data-table-pager";
import { EmptyState } from "@kontor/ui/empty-state";
import { Moment } from "@kontor/ui/moment";
import { PageHeader } from "@kontor/ui/page-header";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import Building2 from "lucide-react/icons/building-2";
import Plus from "lucide-react/icons/plus";
import { useTranslation } from "react-i18next";
import { paging } from "@/shared/cursor-trail";
import { LoadFailure } from "@/shared/failure";
import { usePageTitle } from "@/shared/page-title";
import { useRights } from "@/shared/session";
import { NewResellerDialog } from "./new-reseller-dialog";
import { resellersQuery } from "./resellers.queries";

const route = getRouteApi("/in/resellers");

function useColumns(): Column<Schema<"ResellerView">>[] {
  const { t } = useTranslation();
  return [
    { id: "name", header: t("reseller.name"), cell: ({ name }) => <strong>{name}</strong> },
    { id: "slug", header: t("reseller.slug"), cell: ({ slug }) => slug },
    { id: "currency", header: t("reseller.currency"), cell: ({ currency }) => currency },
    { id: "language", header: t("reseller.language"), cell: ({ language }) => language },
    { id: "timeZone", header: t("reseller.timeZone"), cell: ({ timeZone }) => timeZone },
    { id: "createdAt", header: t("customer.createdAt"), cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
}

export function ResellerListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  const { dialog, cursor } = route.useSearch();
  const list = useQuery(resellersQuery(cursor));
  const columns = useColumns();
  usePageTitle(t("nav.resellers"));
  const go = (part: { dialog?: string; cursor?: string }) =>
    void navigate({ to: "/resellers", search: part });
  return (
    <>
      <PageHeader
        title={t("nav.resellers")}
        lead={t("resellers.lead")}
        actions={
          may("resellers:write") && (
            <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => go({ dialog: "new" })}>
              {t("resellers.new")}
            </Button>
          )
        }
      />
      <DataTable
        label={t("nav.resellers")}
        columns={columns}
        rows={list.data?.items}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        failure={list.isError && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
        empty={<EmptyState title={t("resellers.none")} icon={<Building2 size={22} />} />}
      />
      <TablePager
        total={list.data?.total}
        shown={list.data?.items.length ?? 0}
        {...paging(cursor, list.data, (next) => go({ cursor: next }))}
      />
      <NewResellerDialog opened={dialog === "new"} onClose={() => go({ cursor })} />
    </>
  );
}
