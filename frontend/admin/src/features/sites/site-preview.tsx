import { LANGUAGE_OPTIONS, type Language, loadLanguage } from "@kontor/kit/language";
import { referenceQuery } from "@kontor/kit/use-countries";
import { useTranslation } from "@kontor/ui/use-translation";
import type { KontorRegister } from "@kontor/widget";
import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { type Control, useWatch } from "react-hook-form";
import { useCurrentUser } from "@/shared/session";
import { publicSiteOf } from "./preview-fields";
import type { SiteValues } from "./site-form.schema";
import classes from "./sites.module.css";
import type { LegalText, PublicSite } from "./sites.queries";

/** The real widget, which is told what to show instead of asking for it. */
function Widget({ site }: { site: PublicSite }) {
  const place = useRef<HTMLDivElement>(null);
  const [widget, setWidget] = useState<KontorRegister>();
  useEffect(() => {
    let gone = false;
    void import("@kontor/widget").then(({ KontorRegister: Element }) => {
      if (!gone) setWidget(new Element());
    });
    return () => {
      gone = true;
    };
  }, []);
  useEffect(() => {
    if (!widget) return;
    widget.preview = site;
    if (!widget.isConnected) place.current?.replaceChildren(widget);
  }, [widget, site]);
  return <div ref={place} data-testid="preview" />;
}

/** The texts of a language that the reader may not be using. */
function useTexts(language: Language) {
  const [loaded, setLoaded] = useState<Language>();
  const { t } = useTranslation("app", { lng: language });
  useEffect(() => {
    let gone = false;
    void loadLanguage(language).then(() => {
      if (!gone) setLoaded(language);
    });
    return () => {
      gone = true;
    };
  }, [language]);
  return loaded === language ? t : undefined;
}

type Props = {
  control: Control<SiteValues>;
  legalTexts: LegalText[];
  services: PublicSite["services"];
};

/** What visitors will see, kept up with every key; only this part is drawn again. */
export function SitePreview({ control, legalTexts, services }: Props) {
  const values = useWatch({ control, compute: (all: SiteValues) => all });
  const { t, language: reader } = useTranslation();
  const [wish, setWish] = useState(reader);
  const language = values.languages.find((known) => known === wish) ?? values.languages[0] ?? "en";
  const texts = useTexts(language);
  const resellerName = useCurrentUser()?.reseller?.name ?? "";
  const reference = useQuery(referenceQuery).data;
  const site = useMemo(() => {
    const countries = (reference?.countries ?? []).map(({ code }) => code);
    return texts && publicSiteOf({ values, language, legalTexts, services, resellerName, countries }, texts);
  }, [values, language, legalTexts, services, resellerName, reference, texts]);
  return (
    <section className={classes.preview} aria-label={t("site.preview")}>
      <div className={classes.previewHead}>
        <span className={classes.previewTitle}>{t("site.preview")}</span>
        {values.languages.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t("site.previewLanguage")}
            data={LANGUAGE_OPTIONS.filter(({ value }) => values.languages.includes(value))}
            value={language}
            onChange={setWish}
          />
        )}
      </div>
      {site && <Widget site={site} />}
    </section>
  );
}
