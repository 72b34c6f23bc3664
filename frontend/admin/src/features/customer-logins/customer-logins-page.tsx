import { at, read } from "@kontor/api/server";
import { LinkButton } from "@kontor/kit/link-button";
import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import type { DialogSearch } from "@kontor/kit/search-params";
import type { Column } from "@kontor/ui/data-table-props";
import { Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import Plus from "lucide-react/icons/plus";
import UserRoundKey from "lucide-react/icons/user-round-key";
import { useRights } from "@/shared/session";
import { type CustomerLogin, loginsQuery } from "./customer-logins.queries";
import { InviteDialog } from "./invite-dialog";
import { LoginActions } from "./login-actions";

const route = getRouteApi("/in/customers/$customerId/logins");

const TONES = { INVITED: "warn", ACTIVE: "accent", SUSPENDED: "danger" } as const;

function useColumns(customerId: string, editable: boolean): Column<CustomerLogin>[] {
  const { t } = useTranslation();
  const columns: Column<CustomerLogin>[] = [
    { id: "name", header: t("logins.name"), cell: ({ name }) => name },
    { id: "email", header: t("field.email"), cell: ({ email }) => email },
    {
      id: "status",
      header: t("logins.status"),
      cell: ({ status }) => <Tag tone={TONES[status]}>{t(`logins.${status}`)}</Tag>,
    },
    {
      id: "lastLoginAt",
      header: t("logins.lastLogin"),
      cell: ({ lastLoginAt }) => <Moment at={lastLoginAt} />,
    },
  ];
  if (!editable) return columns;
  const actions: Column<CustomerLogin> = {
    id: "actions",
    header: t("logins.action"),
    align: "right",
    cell: (login) => <LoginActions customerId={customerId} login={login} />,
  };
  return [...columns, actions];
}

/** Whom to invite first: whoever the customer's own address belongs to. */
function useSuggested(customerId: string) {
  return useQuery({
    ...read("/api/v1/customers/{id}", at(customerId)),
    select: ({ email, firstName, lastName, language }) => ({
      email: email ?? "",
      name: [firstName, lastName].filter(Boolean).join(" "),
      language,
    }),
  }).data;
}

function NewLogin({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  return (
    <LinkButton
      to="/customers/$customerId/logins"
      params={{ customerId }}
      search={{ dialog: "new" }}
      leftSection={<Plus size={16} aria-hidden />}
    >
      {t("logins.invite")}
    </LinkButton>
  );
}

type ListProps = {
  customerId: string;
  cursor: string | undefined;
  editable: boolean;
  onCursor: (cursor: string | undefined) => void;
};

function LoginList({ customerId, cursor, editable, onCursor }: ListProps) {
  const { t } = useTranslation();
  const list = useQuery(loginsQuery(customerId, cursor));
  const columns = useColumns(customerId, editable);
  return (
    <ListTable
      label={t("area.logins")}
      columns={columns}
      query={list}
      rowKey={({ id }) => id}
      empty={{
        title: t("logins.none"),
        text: t("logins.noneText"),
        icon: UserRoundKey,
        actions: editable && <NewLogin customerId={customerId} />,
      }}
      cursor={cursor}
      onPage={onCursor}
    />
  );
}

/** Who of the customer can sign in at the portal. */
export function CustomerLoginsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { customerId } = route.useParams();
  const { dialog, cursor } = route.useSearch();
  const editable = useRights()("customers:write");
  const suggested = useSuggested(customerId);
  usePageTitle(t("area.logins"));
  const go = (search: DialogSearch) =>
    void navigate({ to: "/customers/$customerId/logins", params: { customerId }, search });
  return (
    <>
      {editable && (
        <Group justify="flex-end" mb="sm">
          <NewLogin customerId={customerId} />
        </Group>
      )}
      <LoginList
        customerId={customerId}
        cursor={cursor}
        editable={editable}
        onCursor={(next) => go({ cursor: next })}
      />
      {editable && dialog === "new" && suggested && (
        <InviteDialog customerId={customerId} suggested={suggested} onClose={() => go({ cursor })} />
      )}
    </>
  );
}
