import { useNotices } from "@kontor/kit/use-notices";
import type { Column } from "@kontor/ui/data-table-props";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import Layers from "lucide-react/icons/layers";
import { ListScreen } from "@/shared/lists/list-screen";
import { useCurrentUser, useRights } from "@/shared/session";
import { AdjustmentSummary } from "./adjustment-summary";
import { ClassForm } from "./class-form";
import { type CustomerClass, classesQuery, useCreateClass } from "./classes.queries";

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
    { id: "currency", header: t("field.currency"), cell: ({ currencies }) => currencies.join(", ") },
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

function NewClass() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const create = useCreateClass();
  const currency = useCurrentUser()?.reseller?.currency ?? "";
  return (
    <ClassForm
      currency={currency}
      onSave={async (input) => {
        const created = await create.mutateAsync(input);
        notices.done(t("class.created", { name: created.name }));
        await navigate({ to: "/classes/$classId", params: { classId: created.id } });
      }}
    />
  );
}

export function ClassListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <ListScreen
      words={{
        title: t("nav.classes"),
        lead: t("classes.lead"),
        add: t("classes.new"),
        none: t("classes.none"),
        noneText: t("classes.noneText"),
      }}
      icon={Layers}
      columns={useColumns()}
      query={useQuery(classesQuery)}
      rowKey={({ id }) => id}
      editable={useRights()("classes:write")}
      whole
      onOpen={({ id }) => void navigate({ to: "/classes/$classId", params: { classId: id } })}
      form={() => <NewClass />}
    />
  );
}
