import { roleValues } from "@kontor/api/schema";
import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormSelect, FormSwitch, FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { mailAddress, z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { FormButtons } from "@/shared/frame/form-buttons";
import { useItemForm } from "@/shared/frame/use-item-form";
import { useRights } from "@/shared/session";
import { mailWayQuery, type User, useChangeUser, useCreateUser } from "./settings.queries";

const ROLES = [...roleValues].reverse();

function useRoleOptions() {
  const { t } = useTranslation();
  return ROLES.map((value) => ({ value, label: t(`role.${value}`) }));
}

function useNewUserSchema() {
  const { t } = useTranslation();
  const required = z.string().trim().min(1, t("fieldError.required"));
  return z.object({
    name: required,
    email: mailAddress(t("fieldError.email")),
    role: z.enum(ROLES),
  });
}

export function NewUserForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const create = useCreateUser();
  const roles = useRoleOptions();
  const mailsAreRead = useRights()("settings:read");
  const { data: way } = useQuery({ ...mailWayQuery, enabled: mailsAreRead });
  const waits = way?.transport === "OFF";
  const form = useApiForm({
    schema: useNewUserSchema(),
    values: { name: "", email: "", role: "CLERK" },
    save: async (input) => {
      const user = await create.mutateAsync(input);
      notices.done(t("team.created", { name: user.name }));
      onDone();
    },
  });
  const { control } = form;
  return (
    <ApiForm form={form}>
      <FormText control={control} name="name" label={t("user.name")} autoComplete="off" data-autofocus />
      <FormText control={control} name="email" label={t("user.email")} type="email" autoComplete="off" />
      <FormSelect control={control} name="role" label={t("user.role")} data={roles} />
      <Text size="sm" c="var(--k-muted)">
        {waits ? t("team.mailWaits") : t("team.inviteHint")}
      </Text>
      <FormButtons label={t("team.invite")} />
    </ApiForm>
  );
}

function useChangeUserSchema() {
  const { t } = useTranslation();
  return z.object({
    name: z.string().trim().min(1, t("fieldError.required")),
    role: z.enum(ROLES),
    active: z.boolean(),
  });
}

export function ChangeUserForm({ user, onDone }: { user: User; onDone: () => void }) {
  const { t } = useTranslation();
  const change = useChangeUser(user);
  const roles = useRoleOptions();
  const form = useItemForm({
    schema: useChangeUserSchema(),
    values: { name: user.name, role: user.role, active: user.active },
    save: change.mutateAsync,
    onDone,
  });
  const { control } = form;
  return (
    <ApiForm form={form}>
      <FormText control={control} name="name" label={t("user.name")} data-autofocus />
      <FormSelect control={control} name="role" label={t("user.role")} data={roles} />
      <FormSwitch
        control={control}
        name="active"
        label={t("user.mayLogIn")}
        description={t("user.mayLogInHint")}
      />
      <FormButtons />
    </ApiForm>
  );
}
