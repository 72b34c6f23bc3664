import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { LANGUAGES } from "@kontor/kit/language";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { useNavigate } from "@tanstack/react-router";
import { FormButtons } from "@/shared/frame/form-buttons";
import { newSite } from "./site-form.schema";
import { useCreateSite } from "./sites.queries";

function useSchema() {
  const { t } = useTranslation();
  const text = z.string().trim();
  return z.object({ name: text.min(1, t("fieldError.required")), allowedOrigins: text });
}

export function NewSiteForm() {
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
      <FormButtons isNew />
    </ApiForm>
  );
}
