import { api } from "@kontor/api/client";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormPassword, FormSelect, FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { LANGUAGE_OPTIONS } from "@kontor/kit/language";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { mailAddress, z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { Fieldset, SimpleGrid, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import type { Control, UseFormReturn } from "react-hook-form";
import { Gate } from "@/shared/gate";

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
      owner: z.object({ name: required, email: mailAddress(t("fieldError.email")), password: required }),
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
        <FormText control={form.control} name="tenant.reseller.slug" label={t("reseller.slug")} />
        <FormText
          control={form.control}
          name="tenant.reseller.currency"
          label={t("reseller.currency")}
          maxLength={3}
        />
        <FormSelect
          control={form.control}
          name="tenant.reseller.language"
          label={t("reseller.language")}
          data={LANGUAGE_OPTIONS}
        />
        <FormText control={form.control} name="tenant.reseller.timeZone" label={t("reseller.timeZone")} />
      </SimpleGrid>
    </Fieldset>
  );
}

function OwnerFields({ control }: { control: Control<Values> }) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t("setup.owner")}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <FormText control={control} name="tenant.owner.name" label={t("user.name")} autoComplete="name" />
        <FormText
          control={control}
          name="tenant.owner.email"
          label={t("user.email")}
          type="email"
          autoComplete="username"
        />
        <FormPassword
          control={control}
          name="tenant.owner.password"
          label={t("signIn.password")}
          description={t("password.hint")}
          autoComplete="new-password"
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
  const { t, language } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  return useApiForm({
    schema: useSchema(),
    values: {
      token: tokenInAddress(),
      tenant: {
        reseller: {
          name: "",
          slug: "",
          currency: "EUR",
          language,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        },
        owner: { name: "", email: "", password: "" },
      },
    },
    save: async (setup) => {
      await api.POST("/api/v1/setup", { body: setup });
      notices.done(t("setup.done"));
      await navigate({ to: "/login" });
    },
  });
}

export function SetupPage() {
  const { t } = useTranslation();
  const form = useSetupForm();
  useTokenHidden();
  usePageTitle(t("setup.title"));
  return (
    <Gate title={t("setup.title")} lead={t("setup.lead")} wide>
      <ApiForm form={form}>
        <FormText
          control={form.control}
          name="token"
          label={t("setup.token")}
          description={t("setup.tokenHint")}
        />
        <ResellerFields form={form} />
        <OwnerFields control={form.control} />
        <SaveButton size="md">{t("setup.submit")}</SaveButton>
      </ApiForm>
    </Gate>
  );
}
