import { LANGUAGES, languageName } from "@kontor/kit/language";
import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { UpLink } from "@/shared/frame/up-link";
import classes from "./mails.module.css";
import { templateQuery } from "./mails.queries";
import { TemplateForm } from "./template-form";

const route = getRouteApi("/in/settings/mails/templates/$kind/$language");

function Languages() {
  const { t } = useTranslation();
  const { kind } = route.useParams();
  return (
    <nav className={classes.views} aria-label={t("template.languages")}>
      {LANGUAGES.map((language) => (
        <Link
          key={language}
          to="/settings/mails/templates/$kind/$language"
          params={{ kind, language }}
          className={classes.view}
        >
          {languageName(language)}
        </Link>
      ))}
    </nav>
  );
}

/** One kind of mail in one language: the text beside how it will look. */
export function TemplatePage() {
  const { t } = useTranslation();
  const { kind, language } = route.useParams();
  const { data: template } = useSuspenseQuery(templateQuery(kind, language));
  usePageTitle(t(`mailKind.${kind}`));
  return (
    <>
      <PageHeader
        above={<UpLink to="/settings/mails/templates">{t("mails.templates")}</UpLink>}
        title={t(`mailKind.${kind}`)}
        lead={t(`mailKindHint.${kind}`)}
      />
      <Languages />
      <TemplateForm key={`${kind} ${language}`} template={template} />
    </>
  );
}
