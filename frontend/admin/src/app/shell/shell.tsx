import { LanguageMenu } from "@kontor/kit/language-menu";
import { ThemeMenu } from "@kontor/kit/theme-menu";
import { usePageFocus } from "@kontor/kit/use-page-focus";
import { useTranslation } from "@kontor/ui/use-translation";
import { Burger, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link, Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useRef } from "react";
import { Brand } from "@/shared/brand";
import { useCurrentUser } from "@/shared/session";
import { AccountMenu } from "./account-menu";
import { CommandBar } from "./command-bar";
import { FavouriteStar, FavouritesMenu } from "./favourites";
import { Help } from "./help";
import classes from "./shell.module.css";
import { SideNav } from "./side-nav";

const SessionExpired = lazy(() =>
  import("@/features/auth/session-expired").then((module) => ({ default: module.SessionExpired })),
);

function TopBar({ opened, onBurger }: { opened: boolean; onBurger: () => void }) {
  const { t } = useTranslation();
  const user = useCurrentUser();
  return (
    <header className={classes.top}>
      <Burger
        opened={opened}
        onClick={onBurger}
        size="sm"
        className={classes.burger}
        aria-label={t("shell.menu")}
        aria-expanded={opened}
      />
      <CommandBar />
      <div className={classes.tools}>
        {user?.reseller && <FavouriteStar />}
        {user?.reseller && <FavouritesMenu />}
        <Help />
        <span className={classes.wide}>
          <LanguageMenu />
        </span>
        <ThemeMenu />
        <AccountMenu />
      </div>
    </header>
  );
}

function Sidebar() {
  const { t } = useTranslation();
  const user = useCurrentUser();
  return (
    <nav className={classes.side} aria-label={t("shell.navigation")}>
      <Link to="/" className={classes.home}>
        <Brand />
      </Link>
      <SideNav />
      <div className={classes.tenant}>{user?.reseller?.name}</div>
    </nav>
  );
}

function MobileMenu({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size={280}
      title={<Brand />}
      closeButtonProps={{ "aria-label": t("shell.closeMenu") }}
    >
      <nav aria-label={t("shell.navigation")}>
        <SideNav onNavigate={onClose} />
      </nav>
      <div className={classes.drawerFoot}>
        <LanguageMenu />
      </div>
    </Drawer>
  );
}

// keeps the person of the ended session, so that the dialog can greet them by their address
function useLastUser() {
  const user = useCurrentUser();
  const last = useRef(user);
  if (user) last.current = user;
  return { user, last: last.current };
}

export function Shell() {
  const { t } = useTranslation();
  const [opened, menu] = useDisclosure(false);
  const { user, last } = useLastUser();
  const main = usePageFocus();
  return (
    <div className={classes.shell}>
      <a href="#main" className="k-skip">
        {t("shell.skip")}
      </a>
      <Sidebar />
      <div className={classes.column}>
        <TopBar opened={opened} onBurger={menu.toggle} />
        <main id="main" ref={main} tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
      <MobileMenu opened={opened} onClose={menu.close} />
      <Suspense>{!user && <SessionExpired opened email={last?.email ?? undefined} />}</Suspense>
    </div>
  );
}
