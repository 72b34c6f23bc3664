import { zodResolver } from "@hookform/resolvers/zod";
import { api } from "@kontor/api/client";
import { Refusal } from "@kontor/kit/failure";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { LANGUAGES } from "@kontor/kit/language";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Fieldset, PasswordInput, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { Controller, type UseFormReturn, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Gate } from "@/shared/gate";

const FIELDS = [
  "token",
  "tenant.reseller.name",
  "tenant.reseller.slug",
  "tenant.reseller.currency",
  "tenant.reseller.language",
  "tenant.reseller.timeZone",
  "tenant.owner.name",
  "tenant.owner.email",
  "tenant.owner.password",
] as const;

function useSchema() {
  const { t } = useTranslation();
  const required = z.string().trim().min(1, t("fieldError.required"));
  return z.object({
    token: required,
    tenant: z.object({
      reseller: z.object({
        name: required,
        slug: required.regex(/^[a-z0-9-]+$/, t("fieldError.slug")),
        currency: required.regex(/^[A-Z]{3}$/, t("fieldError.currency")),
        language: required,
        timeZone: required,
      }),
      owner: z.object({ name: required, email: z.email(t("fieldError.email")), password: required }),
    }),
  });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

function tokenInAddress(): string {
  return new URLSearchParams(globalThis.location.hash.slice(1)).get("token") ?? "";
}

function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}

function ResellerFields({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useTranslation();
  const errors = form.formState.errors.tenant?.reseller;
  const name = form.register("tenant.reseller.name", {
    onChange: (event) => {
      if (!form.formState.dirtyFields.tenant?.reseller?.slug)
        form.setValue("tenant.reseller.slug", slugOf(event.target.value));
    },
  });
  return (
    <Fieldset legend={t("setup.business")}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t("reseller.name")} error={errors?.name?.message} {...name} />
        <TextInput
          label={t("reseller.slug")}
          error={errors?.slug?.message}
          {...form.register("tenant.reseller.slug")}
        />
        <TextInput
          label={t("reseller.currency")}
          maxLength={3}
          error={errors?.currency?.message}
          {...form.register("tenant.reseller.currency")}
        />
        <Controller
          control={form.control}
          name="tenant.reseller.language"
          render={({ field }) => (
            <Select
              label={t("reseller.language")}
              data={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
              {...field}
            />
          )}
        />
        <TextInput
          label={t("reseller.timeZone")}
          error={errors?.timeZone?.message}
          {...form.register("tenant.reseller.timeZone")}
        />
      </SimpleGrid>
    </Fieldset>
  );
}

function OwnerFields({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useTranslation();
  const errors = form.formState.errors.tenant?.owner;
  return (
    <Fieldset legend={t("setup.owner")}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t("user.name")}
          autoComplete="name"
          error={errors?.name?.message}
          {...form.register("tenant.owner.name")}
        />
        <TextInput
          label={t("user.email")}
          type="email"
          autoComplete="username"
          error={errors?.email?.message}
          {...form.register("tenant.owner.email")}
        />
        <PasswordInput
          label={t("signIn.password")}
          description={t("password.hint")}
          autoComplete="new-password"
          error={errors?.password?.message}
          visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
          {...form.register("tenant.owner.password")}
        />
      </SimpleGrid>
    </Fieldset>
  );
}

// the token must not stay in the address bar, the history or a screenshot
function useTokenHidden(): void {
  useEffect(() => {
    if (globalThis.location.hash !== "")
      globalThis.history.replaceState(globalThis.history.state, "", "/setup");
  }, []);
}

function useSetupForm() {
  const { i18n } = useTranslation();
  return useForm<Values>({
    resolver: zodResolver(useSchema()),
    mode: "onTouched",
    defaultValues: {
      token: tokenInAddress(),
      tenant: {
        reseller: {
          name: "",
          slug: "",
          currency: "EUR",
          language: i18n.language,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        },
        owner: { name: "", email: "", password: "" },
      },
    },
  });
}

export function SetupPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const form = useSetupForm();
  const { refusal, refuse, clear } = useRefusal(form, FIELDS);
  useTokenHidden();
  usePageTitle(t("setup.title"));
  const submit = form.handleSubmit(async (setup) => {
    clear();
    try {
      await api.POST("/api/v1/setup", { body: setup });
      notices.done(t("setup.done"));
      await navigate({ to: "/login" });
    } catch (error) {
      refuse(error);
    }
  });
  return (
    <Gate title={t("setup.title")} lead={t("setup.lead")} wide>
      <form onSubmit={submit} noValidate>
        <Stack>
          {refusal && <Refusal {...refusal} />}
          <TextInput
            label={t("setup.token")}
            description={t("setup.tokenHint")}
            error={form.formState.errors.token?.message}
            {...form.register("token")}
          />
          <ResellerFields form={form} />
          <OwnerFields form={form} />
          <SubmitButton size="md" loading={form.formState.isSubmitting}>
            {t("setup.submit")}
          </SubmitButton>
        </Stack>
      </form>
    </Gate>
  );
}
