import { LinkButton } from "@kontor/kit/link-button";
import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import type { Column } from "@kontor/ui/data-table-props";
import { Dialog } from "@kontor/ui/dialog";
import { formatNumber } from "@kontor/ui/format";
import { PageHeader } from "@kontor/ui/page-header";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import Layers from "lucide-react/icons/layers";
import Plus from "lucide-react/icons/plus";
import { useCurrentUser, useRights } from "@/shared/session";
import { AdjustmentSummary } from "./adjustment-summary";
import { ClassForm } from "./class-form";
import { type CustomerClass, classesQuery, useCreateClass } from "./classes.queries";

const route = getRouteApi("/in/classes");

function ClassLink({ customerClass }: { customerClass: CustomerClass }) {
  return (
    <Link to="/classes/$classId" params={{ classId: customerClass.id }} className="k-link">
      {customerClass.name}
    </Link>
  );
}

function CustomersLink({ customerClass }: { customerClass: CustomerClass }) {
  const locale = useLocale();
  return (
    <Link to="/customers" search={{ classId: customerClass.id }} className="k-link k-number">
      {formatNumber(customerClass.customerCount, locale)}
    </Link>
  );
}

function useColumns(): Column<CustomerClass>[] {
  const { t } = useTranslation();
  return [
    {
      id: "name",
      header: t("class.name"),
      cell: (item) => <ClassLink customerClass={item} />,
      minWidth: 140,
    },
    { id: "position", header: t("class.position"), align: "right", cell: ({ position }) => position },
    { id: "currency", header: t("field.currency"), cell: ({ currency }) => currency },
    {
      id: "customers",
      header: t("customers.title"),
      align: "right",
      cell: (item) => <CustomersLink customerClass={item} />,
    },
    { id: "adjustments", header: t("area.discounts"), cell: ({ id }) => <AdjustmentSummary classId={id} /> },
    { id: "description", header: t("class.description"), cell: ({ description }) => description },
  ];
}

function NewClassDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const create = useCreateClass();
  const currency = useCurrentUser()?.reseller?.currency ?? "";
  return (
    <Dialog opened title={t("classes.new")} onClose={onClose} size="md">
      <ClassForm
        currency={currency}
        submitLabel={t("action.create")}
        onSave={async (input) => {
          const created = await create.mutateAsync(input);
          notices.done(t("class.created", { name: created.name }));
          await navigate({ to: "/classes/$classId", params: { classId: created.id } });
        }}
      />
    </Dialog>
  );
}

export function ClassListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  const { dialog } = route.useSearch();
  const list = useQuery(classesQuery);
  const columns = useColumns();
  usePageTitle(t("nav.classes"));
  const newClass = may("classes:write") && (
    <LinkButton to="/classes" search={{ dialog: "new" }} leftSection={<Plus size={16} aria-hidden />}>
      {t("classes.new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("nav.classes")} lead={t("classes.lead")} actions={newClass} />
      <ListTable
        label={t("nav.classes")}
        columns={columns}
        query={list}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: "/classes/$classId", params: { classId: id } })}
        empty={{ title: t("classes.none"), text: t("classes.noneText"), icon: Layers, actions: newClass }}
      />
      {dialog === "new" && <NewClassDialog onClose={() => void navigate({ to: "/classes" })} />}
    </>
  );
}
