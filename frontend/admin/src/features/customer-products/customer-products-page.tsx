import { associationStateValues } from "@kontor/api/schema";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import type { Column } from "@kontor/ui/data-table-props";
import { FilterChip } from "@kontor/ui/filter-chips";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Stack } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import Link2 from "lucide-react/icons/link-2";
import Plus from "lucide-react/icons/plus";
import ReceiptText from "lucide-react/icons/receipt-text";
import { AssociateDialog } from "@/domain/association/associate-dialog";
import { AssociationList } from "@/domain/association/association-list";
import type { AssociationListSearch } from "@/domain/association/association-list.search";
import type { Association } from "@/domain/association/associations.queries";
import { TermSwitch } from "@/domain/association/term-switch";
import { customerNameQuery } from "@/domain/customer/customer-name.query";
import { useRights } from "@/shared/session";

const route = getRouteApi("/in/customers/$customerId/products");

/** What can be added without a subscription of the reseller (C23, C24, B9). */
const ADDABLE = [
  { dialog: "software", kind: "LICENCE", label: "customerProducts.addSoftware" },
  { dialog: "hosting", kind: "HOSTING", label: "customerProducts.addHosting" },
  { dialog: "package", kind: undefined, label: "associate.package" },
] as const;

type ActionsProps = { customerId: string; onAdd: (dialog: string) => void };

function Actions({ customerId, onAdd }: ActionsProps) {
  const { t } = useTranslation();
  const may = useRights();
  if (!may("associations:write")) return null;
  return (
    <Group gap="xs">
      {ADDABLE.map(({ dialog, label }) => (
        <Button
          key={dialog}
          variant="default"
          size="xs"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => onAdd(dialog)}
        >
          {t(label)}
        </Button>
      ))}
      <LinkButton
        to="/associations/renewals"
        search={{ customer: customerId }}
        variant="default"
        size="xs"
        leftSection={<ReceiptText size={14} aria-hidden />}
      >
        {t("customerProducts.renewals")}
      </LinkButton>
      <LinkButton
        to="/associations"
        search={{ customer: customerId }}
        size="xs"
        leftSection={<Link2 size={14} aria-hidden />}
      >
        {t("associate.title")}
      </LinkButton>
    </Group>
  );
}

/** Licences may be passed on and bring news of updates (C25, C26). */
function useLicenceColumn(): Column<Association> {
  const { t } = useTranslation();
  return {
    id: "licence",
    header: t("productKind.LICENCE"),
    cell: (association) =>
      association.kind === "LICENCE" && (
        <Stack gap={4}>
          <TermSwitch association={association} field="updateService" withLabel />
          <TermSwitch association={association} field="transferable" withLabel />
        </Stack>
      ),
  };
}

/** Everything the customer has, had or will have (C21). */
export function CustomerProductsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { customerId } = route.useParams();
  const search = route.useSearch();
  const { data: customer } = useSuspenseQuery(customerNameQuery(customerId));
  usePageTitle(t("customerProducts.pageTitle", { name: customer.displayName }));
  const change = (part: AssociationListSearch) =>
    void navigate({
      to: "/customers/$customerId/products",
      params: { customerId },
      search: { ...search, ...part },
      resetScroll: false,
    });
  const licence = useLicenceColumn();
  const adding = ADDABLE.find(({ dialog }) => dialog === search.dialog);
  return (
    <>
      <Group justify="space-between" mb="md" gap="xs">
        <FilterChip
          label={t("association.state")}
          options={associationStateValues.map((value) => ({ value, label: t(`associationState.${value}`) }))}
          value={search.state}
          onChange={(state) => change({ state, cursor: undefined })}
        />
        <Actions customerId={customerId} onAdd={(dialog) => change({ dialog })} />
      </Group>
      <AssociationList
        filter={{ customerId, state: search.state, sort: "identifier" }}
        hidden={["customerName"]}
        extra={(rows) => (rows.some(({ kind }) => kind === "LICENCE") ? [licence] : [])}
        search={search}
        onChange={change}
        emptyTitle={t("customerProducts.none")}
        empty={t("customerProducts.noneText")}
      />
      {adding && (
        <AssociateDialog
          what={{ kind: adding.kind, customers: [{ id: customerId, name: customer.displayName }] }}
          onClose={() => change({ dialog: undefined })}
        />
      )}
    </>
  );
}
