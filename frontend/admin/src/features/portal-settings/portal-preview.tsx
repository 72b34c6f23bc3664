import { knownLanguage } from "@kontor/kit/language";
import { brandVariables, DEFAULT_BRAND } from "@kontor/ui/brand-theme";
import { useTranslation } from "@kontor/ui/use-translation";
import { Box, useMantineTheme } from "@mantine/core";
import { useRef } from "react";
import { type Control, useWatch } from "react-hook-form";
import { useCurrentUser } from "@/shared/session";
import { isColour, type PortalValues } from "./portal-form.schema";
import classes from "./portal-settings.module.css";

type CardProps = { variables: Record<string, string>; name: string; welcome: string };

/** The sign-in as customers see it; a picture of it, nothing to use. */
function Card({ variables, name, welcome }: CardProps) {
  const { t } = useTranslation();
  return (
    <Box className={classes.card} __vars={variables}>
      <div className={classes.brand}>
        <span className={classes.mark}>{[...name][0]?.toUpperCase()}</span>
        <span>{name}</span>
      </div>
      <div className={classes.gate}>
        <p className={classes.title}>{t("signIn.title")}</p>
        <p className={classes.welcome}>{welcome}</p>
        <p className={classes.label}>{t("signIn.email")}</p>
        <div className={classes.field} />
        <p className={classes.label}>{t("signIn.password")}</p>
        <div className={classes.field} />
        <p className={classes.link}>{t("portal.preview.forgotten")}</p>
        <div className={classes.button}>{t("signIn.submit")}</div>
      </div>
    </Box>
  );
}

function useLastColour(typed: string): string {
  const last = useRef(DEFAULT_BRAND);
  if (typed === "") last.current = DEFAULT_BRAND;
  if (isColour(typed)) last.current = typed;
  return last.current;
}

/** How the portal will look, in light and in dark, while it is being edited. */
export function PortalPreview({ control }: { control: Control<PortalValues> }) {
  const { t, language: reader } = useTranslation();
  const theme = useMantineTheme();
  const user = useCurrentUser();
  const [typed, logoText, welcome] = useWatch({ control, name: ["primaryColor", "logoText", "welcome"] });
  const variables = brandVariables(useLastColour(typed.trim()))(theme);
  const name = logoText.trim() || user?.reseller?.name || "";
  const language = knownLanguage(reader);
  const words = (language && welcome[language].trim()) || t("portal.preview.welcome", { name });
  return (
    <section className={classes.preview} aria-label={t("portal.preview.title")}>
      <p className={classes.caption}>{t("portal.preview.light")}</p>
      <Card variables={variables.light} name={name} welcome={words} />
      <p className={classes.caption}>{t("portal.preview.dark")}</p>
      <Card variables={variables.dark} name={name} welcome={words} />
    </section>
  );
}
