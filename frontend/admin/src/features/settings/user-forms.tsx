import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormPassword, FormSelect, FormSwitch, FormText } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Group, Stack } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { type User, useChangeUser, useCreateUser } from "./settings.queries";

const ROLES = ["OWNER", "MANAGER", "CLERK", "READ_ONLY"] as const;

function useRoleOptions() {
  const { t } = useTranslation();
  return ROLES.map((value) => ({ value, label: t(`role.${value}`) }));
}

function useNewUserSchema() {
  const { t } = useTranslation();
  const required = z.string().trim().min(1, t("fieldError.required"));
  return z.object({
    name: required,
    email: z.email(t("fieldError.email")),
    role: z.enum(ROLES),
    password: required,
  });
}

export function NewUserForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const create = useCreateUser();
  const roles = useRoleOptions();
  const form = useForm<z.infer<ReturnType<typeof useNewUserSchema>>>({
    resolver: zodResolver(useNewUserSchema()),
    mode: "onTouched",
    defaultValues: { name: "", email: "", role: "CLERK", password: "" },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["name", "email", "role", "password"]);
  const { control, formState } = form;
  const submit = form.handleSubmit(async (input) => {
    clear();
    try {
      const user = await create.mutateAsync(input);
      notices.done(t("team.created", { name: user.name }));
      onDone();
    } catch (error) {
      refuse(error);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
        <FormText control={control} name="name" label={t("user.name")} autoComplete="off" data-autofocus />
        <FormText control={control} name="email" label={t("user.email")} type="email" autoComplete="off" />
        <FormSelect control={control} name="role" label={t("user.role")} data={roles} />
        <FormPassword
          control={control}
          name="password"
          label={t("user.firstPassword")}
          description={t("password.hint")}
          autoComplete="new-password"
        />
        <Group justify="flex-end">
          <SubmitButton loading={formState.isSubmitting}>{t("action.create")}</SubmitButton>
        </Group>
      </Stack>
    </form>
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
  const notices = useNotices();
  const change = useChangeUser(user);
  const roles = useRoleOptions();
  const form = useForm<z.infer<ReturnType<typeof useChangeUserSchema>>>({
    resolver: zodResolver(useChangeUserSchema()),
    mode: "onTouched",
    defaultValues: { name: user.name, role: user.role, active: user.active },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["name", "role", "active"]);
  const { control, formState } = form;
  const submit = form.handleSubmit(async (input) => {
    clear();
    try {
      await change.mutateAsync(input);
      notices.done(t("team.saved"));
      onDone();
    } catch (error) {
      refuse(error);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
        <FormText control={control} name="name" label={t("user.name")} data-autofocus />
        <FormSelect control={control} name="role" label={t("user.role")} data={roles} />
        <FormSwitch
          control={control}
          name="active"
          label={t("user.mayLogIn")}
          description={t("user.mayLogInHint")}
        />
        <Group justify="flex-end">
          <SubmitButton loading={formState.isSubmitting}>{t("action.save")}</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
