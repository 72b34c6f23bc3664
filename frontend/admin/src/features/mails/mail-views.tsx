import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";
import { useRights } from "@/shared/session";
import classes from "./mails.module.css";

/** The sides of mail: what went out, what is to come, and what is written in it. */
export function MailViews() {
  const { t } = useTranslation();
  const may = useRights();
  return (
    <nav className={classes.views} aria-label={t("mails.title")}>
      <Link
        to="/settings/mails"
        activeOptions={{ exact: true, includeSearch: false }}
        className={classes.view}
      >
        {t("mails.outgoing")}
      </Link>
      {may("reminders:read") && (
        <Link to="/settings/mails/planned" activeOptions={{ includeSearch: false }} className={classes.view}>
          {t("planned.title")}
        </Link>
      )}
      <Link to="/settings/mails/templates" className={classes.view}>
        {t("mails.templates")}
      </Link>
    </nav>
  );
}
