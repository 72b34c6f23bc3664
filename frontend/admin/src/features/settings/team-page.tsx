import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import type { Column } from "@kontor/ui/data-table-props";
import { Dialog } from "@kontor/ui/dialog";
import { Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import Plus from "lucide-react/icons/plus";
import { useRights } from "@/shared/session";
import { LostApp } from "./lost-app";
import { type User, usersQuery } from "./settings.queries";
import type { SettingsSearch } from "./settings.search";
import { ChangeUserForm, NewUserForm } from "./user-forms";

const route = getRouteApi("/in/settings/team");

function UserName({ user, editable }: { user: User; editable: boolean }) {
  if (!editable) return user.name;
  return (
    <Link to="/settings/team" search={{ dialog: "edit", id: user.id }} className="k-link">
      {user.name}
    </Link>
  );
}

function useColumns(editable: boolean): Column<User>[] {
  const { t } = useTranslation();
  return [
    { id: "name", header: t("user.name"), cell: (user) => <UserName user={user} editable={editable} /> },
    { id: "email", header: t("user.email"), cell: ({ email }) => email },
    { id: "role", header: t("user.role"), cell: ({ role }) => t(`role.${role}`) },
    {
      id: "active",
      header: t("user.state"),
      cell: ({ active }) => (
        <Tag tone={active ? "accent" : "neutral"}>{active ? t("user.active") : t("user.inactive")}</Tag>
      ),
    },
    {
      id: "lastLoginAt",
      header: t("user.lastLogin"),
      cell: ({ lastLoginAt }) => <Moment at={lastLoginAt} />,
    },
  ];
}

type DialogsProps = { search: SettingsSearch; users: User[]; onClose: () => void };

function UserDialogs({ search, users, onClose }: DialogsProps) {
  const { t } = useTranslation();
  const user = users.find(({ id }) => id === search.id);
  return (
    <>
      <Dialog opened={search.dialog === "new"} title={t("team.new")} onClose={onClose} size="md">
        <NewUserForm onDone={onClose} />
      </Dialog>
      <Dialog
        opened={search.dialog === "edit" && user !== undefined}
        title={t("team.edit", { name: user?.name ?? "" })}
        onClose={onClose}
        size="md"
      >
        {user && (
          <Stack>
            <ChangeUserForm user={user} onDone={onClose} />
            <LostApp user={user} onDone={onClose} />
          </Stack>
        )}
      </Dialog>
    </>
  );
}

export function TeamPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const editable = useRights()("users:write");
  const list = useQuery(usersQuery(search.cursor));
  const columns = useColumns(editable);
  usePageTitle(t("settings.team"));
  const go = (part: SettingsSearch) => void navigate({ to: "/settings/team", search: part });
  return (
    <>
      {editable && (
        <Group justify="flex-end" mb="md">
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => go({ dialog: "new" })}>
            {t("team.new")}
          </Button>
        </Group>
      )}
      <ListTable
        label={t("settings.team")}
        columns={columns}
        query={list}
        rowKey={({ id }) => id}
        onOpen={editable ? ({ id }) => go({ dialog: "edit", id }) : undefined}
        empty={{ title: t("team.none") }}
        cursor={search.cursor}
        onPage={(cursor) => go({ cursor })}
      />
      <UserDialogs
        search={search}
        users={list.data?.items ?? []}
        onClose={() => go({ cursor: search.cursor })}
      />
    </>
  );
}
