import type { Schema } from "@kontor/api/types";
import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormSwitch, FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { inEveryLanguage, LANGUAGES, type Language, languageName } from "@kontor/kit/language";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import type { Control } from "react-hook-form";
import { FormButtons } from "@/shared/frame/form-buttons";
import { type LegalText, type Site, useAddLegalText } from "./sites.queries";

const text = z.string().trim();
const texts = z.object(inEveryLanguage(() => text));

function useSchema() {
  const { t } = useTranslation();
  const code = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, t("fieldError.slug"));
  return z.object({ code, title: texts, url: text, text: texts, required: z.boolean() });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

function textsOf(known: Record<string, string> | null | undefined): Values["title"] {
  return inEveryLanguage((language) => known?.[language] ?? "");
}

function filled(values: Values["title"]): Record<string, string> | null {
  const given = Object.entries(values).filter(([, value]) => value !== "");
  return given.length > 0 ? Object.fromEntries(given) : null;
}

function inputOf({ url, title, text: wording, ...rest }: Values): Schema<"NewLegalText"> {
  return { ...rest, title: filled(title) ?? {}, url: url || null, text: filled(wording) };
}

function InLanguage({ control, language }: { control: Control<Values>; language: Language }) {
  const { t } = useTranslation();
  const name = languageName(language);
  return (
    <>
      <FormText
        control={control}
        name={`title.${language}`}
        label={t("legalText.titleIn", { language: name })}
      />
      <FormTextarea
        control={control}
        name={`text.${language}`}
        label={t("legalText.textIn", { language: name })}
        description={t("legalText.textHint")}
      />
    </>
  );
}

type Props = { site: Site; before: LegalText | undefined; onClose: () => void };

function useLegalTextForm({ site, before, onClose }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const add = useAddLegalText(site.id);
  return useApiForm({
    schema: useSchema(),
    values: {
      code: before?.code ?? "",
      title: textsOf(before?.title),
      url: before?.url ?? "",
      text: textsOf(before?.text),
      required: before?.required ?? true,
    },
    save: async (values) => {
      const { version } = await add.mutateAsync(inputOf(values));
      notices.done(t("legalText.saved", { version }));
      onClose();
    },
  });
}

function LegalTextForm(props: Props) {
  const { t } = useTranslation();
  const form = useLegalTextForm(props);
  const { control } = form;
  const languages = LANGUAGES.filter((language) => props.site.languages.includes(language));
  return (
    <ApiForm form={form}>
      {props.before && <Text size="sm">{t("legalText.versionHint", { version: props.before.version })}</Text>}
      <FormText
        control={control}
        name="code"
        label={t("legalText.code")}
        description={t("legalText.codeHint")}
        readOnly={props.before !== undefined}
      />
      <FormText
        control={control}
        name="url"
        label={t("legalText.url")}
        description={t("legalText.urlHint")}
        placeholder={t("site.originExample")}
      />
      {languages.map((language) => (
        <InLanguage key={language} control={control} language={language} />
      ))}
      <FormSwitch control={control} name="required" label={t("legalText.required")} />
      <FormButtons label={t("legalText.publish")} />
    </ApiForm>
  );
}

/** A new legal text, or the next version of one: what was accepted before stays as it was. */
export function LegalTextDialog({ opened, ...props }: Props & { opened: boolean }) {
  const { t } = useTranslation();
  const title = props.before ? t("legalText.next", { code: props.before.code }) : t("legalText.new");
  return (
    <Dialog opened={opened} title={title} onClose={props.onClose}>
      <LegalTextForm {...props} />
    </Dialog>
  );
}
