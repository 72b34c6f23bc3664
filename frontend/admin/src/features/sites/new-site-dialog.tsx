import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormText } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { LANGUAGES } from "@kontor/kit/language";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Group, Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { newSite } from "./site-form.schema";
import { useCreateSite } from "./sites.queries";

function useSchema() {
  const { t } = useTranslation();
  const text = z.string().trim();
  return z.object({ name: text.min(1, t("fieldError.required")), allowedOrigins: text });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

function NewSiteForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const create = useCreateSite();
  const form = useForm<Values>({
    resolver: zodResolver(useSchema()),
    mode: "onTouched",
    defaultValues: { name: "", allowedOrigins: "" },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["name", "allowedOrigins"]);
  const submit = form.handleSubmit(async ({ name, allowedOrigins }) => {
    clear();
    await create.mutateAsync(newSite(name, [...LANGUAGES], allowedOrigins)).then(async (site) => {
      notices.done(t("site.created", { name: site.name }));
      await navigate({ to: "/settings/sites/$siteId", params: { siteId: site.id } });
    }, refuse);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
        <FormText
          control={form.control}
          name="name"
          label={t("site.name")}
          description={t("site.nameHint")}
          data-autofocus
        />
        <FormText
          control={form.control}
          name="allowedOrigins"
          label={t("site.origin")}
          description={t("site.originHint")}
          placeholder={t("site.originExample")}
        />
        <Group justify="flex-end">
          <SubmitButton loading={form.formState.isSubmitting}>{t("action.create")}</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}

export function NewSiteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} title={t("sites.new")} onClose={onClose} size="md">
      <NewSiteForm />
    </Dialog>
  );
}
