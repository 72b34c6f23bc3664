import type { Column } from "@kontor/ui/data-table-props";
import { Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ListScreen } from "@/shared/lists/list-screen";
import { useRights } from "@/shared/session";
import { LostApp } from "./lost-app";
import { OpenInvitation } from "./open-invitation";
import { type User, usersQuery } from "./settings.queries";
import { ChangeUserForm, NewUserForm } from "./user-forms";

const route = getRouteApi("/in/settings/team");

function State({ user: { active, invited } }: { user: User }) {
  const { t } = useTranslation();
  if (!active) return <Tag>{t("user.inactive")}</Tag>;
  return invited ? <Tag tone="warn">{t("user.invited")}</Tag> : <Tag tone="accent">{t("user.active")}</Tag>;
}

function useColumns(): Column<User>[] {
  const { t } = useTranslation();
  return [
    { id: "name", header: t("user.name"), cell: ({ name }) => name },
    { id: "email", header: t("user.email"), cell: ({ email }) => email },
    { id: "role", header: t("user.role"), cell: ({ role }) => t(`role.${role}`) },
    {
      id: "active",
      header: t("user.state"),
      cell: (user) => <State user={user} />,
    },
    {
      id: "lastLoginAt",
      header: t("user.lastLogin"),
      cell: ({ lastLoginAt }) => <Moment at={lastLoginAt} />,
    },
  ];
}

export function TeamPage() {
  const { t } = useTranslation();
  const { cursor } = route.useSearch();
  return (
    <ListScreen
      frame="area"
      words={{ title: t("settings.team"), add: t("team.new"), none: t("team.none") }}
      columns={useColumns()}
      query={useQuery(usersQuery(cursor))}
      rowKey={({ id }) => id}
      editable={useRights()("users:write")}
      titleOf={({ name }) => name}
      form={(user, onDone) =>
        user ? (
          <Stack>
            <ChangeUserForm key={user.id} user={user} onDone={onDone} />
            <OpenInvitation user={user} onDone={onDone} />
            <LostApp user={user} onDone={onDone} />
          </Stack>
        ) : (
          <NewUserForm onDone={onDone} />
        )
      }
    />
  );
}
