import { LateMenu } from "@kontor/kit/late-menu";
import { useTranslation } from "@kontor/ui/use-translation";
import { UnstyledButton } from "@mantine/core";
import { lazy } from "react";
import { useMe } from "@/shared/session";
import classes from "./shell.module.css";

const load = () => import("./account-choices");

const AccountChoices = lazy(() => load().then((module) => ({ default: module.AccountChoices })));

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.charAt(0) ?? ""}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? "") : ""}`.toUpperCase();
}

export function AccountMenu() {
  const { t } = useTranslation();
  const { person } = useMe();
  const letters = initials(person.name);
  return (
    <LateMenu
      target={
        <UnstyledButton className={classes.avatar} aria-label={`${t("shell.account")}: ${letters}`}>
          {letters}
        </UnstyledButton>
      }
      menu={(target) => <AccountChoices target={target} />}
      preload={load}
    />
  );
}
