import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { LANGUAGES } from "@kontor/kit/language";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { newSite } from "./site-form.schema";
import { useCreateSite } from "./sites.queries";

function useSchema() {
  const { t } = useTranslation();
  const text = z.string().trim();
  return z.object({ name: text.min(1, t("fieldError.required")), allowedOrigins: text });
}

function NewSiteForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const create = useCreateSite();
  const form = useApiForm({
    schema: useSchema(),
    values: { name: "", allowedOrigins: "" },
    save: async ({ name, allowedOrigins }) => {
      const site = await create.mutateAsync(newSite(name, [...LANGUAGES], allowedOrigins));
      notices.done(t("site.created", { name: site.name }));
      await navigate({ to: "/settings/sites/$siteId", params: { siteId: site.id } });
    },
  });
  return (
    <ApiForm form={form}>
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
        <SaveButton>{t("action.create")}</SaveButton>
      </Group>
    </ApiForm>
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
