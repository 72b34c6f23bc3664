import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./mails.module.css";

/** The two sides of mail: what went out, and what is written in it. */
export function MailViews() {
  const { t } = useTranslation();
  return (
    <nav className={classes.views} aria-label={t("mails.title")}>
      <Link
        to="/settings/mails"
        activeOptions={{ exact: true, includeSearch: false }}
        className={classes.view}
      >
        {t("mails.outgoing")}
      </Link>
      <Link to="/settings/mails/templates" className={classes.view}>
        {t("mails.templates")}
      </Link>
    </nav>
  );
}
