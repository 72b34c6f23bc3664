import { api, done } from "@kontor/api/client";
import type { Language } from "@kontor/kit/language";
import { LanguageMenu } from "@kontor/kit/language-menu";
import { ThemeMenu } from "@kontor/kit/theme-menu";
import { usePageFocus } from "@kontor/kit/use-page-focus";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { Brand } from "@/shared/brand";
import { LegalLinks } from "@/shared/legal-links";
import { useSignedIn } from "@/shared/session";
import { AccountMenu } from "./account-menu";
import { PLACES } from "./navigation";
import classes from "./shell.module.css";

const SessionExpired = lazy(() =>
  import("@/features/auth/session-expired").then((module) => ({ default: module.SessionExpired })),
);

/** Mails to this person follow the language of the pages. */
function keepLanguage(language: Language): void {
  void done(api.PUT("/api/v1/me/language", { body: { language } })).catch(() => undefined);
}

function Places() {
  const { t } = useTranslation();
  return (
    <nav className={classes.nav} aria-label={t("shell.navigation")}>
      {PLACES.map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className={classes.place}
          activeOptions={{ exact: to === "/", includeSearch: false }}
        >
          <Icon size={18} aria-hidden />
          <span>{t(label)}</span>
        </Link>
      ))}
    </nav>
  );
}

function TopBar() {
  return (
    <header className={classes.top}>
      <div className={classes.bar}>
        <Link to="/" className={classes.home}>
          <Brand />
        </Link>
        <Places />
        <div className={classes.tools}>
          <LanguageMenu onChoose={keepLanguage} />
          <ThemeMenu />
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}

/** The frame of every page behind the sign-in; on a phone the places move to the thumb. */
export function Shell() {
  const { t } = useTranslation();
  const signedIn = useSignedIn();
  const main = usePageFocus();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    if (path) globalThis.scrollTo?.(0, 0);
  }, [path]);
  return (
    <div className={classes.shell}>
      <a href="#main" className="k-skip">
        {t("shell.skip")}
      </a>
      <TopBar />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <LegalLinks />
      <Suspense>{!signedIn && <SessionExpired />}</Suspense>
    </div>
  );
}
