import { useTranslation } from "@kontor/ui/use-translation";
import { Menu, Text, UnstyledButton } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import KeyRound from "lucide-react/icons/key-round";
import LogOut from "lucide-react/icons/log-out";
import Smartphone from "lucide-react/icons/smartphone";
import { lazy, Suspense, useState } from "react";
import { signOut } from "@/features/auth/auth.queries";
import { useCurrentUser } from "@/shared/session";
import classes from "./shell.module.css";
import { Version } from "./version";

// most people never open it, so its form code waits until somebody does
const PasswordDialog = lazy(() =>
  import("@/features/auth/password-dialog").then((module) => ({ default: module.PasswordDialog })),
);

const SecondFactorDialog = lazy(() =>
  import("@/features/auth/second-factor-dialog").then((module) => ({ default: module.SecondFactorDialog })),
);

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.charAt(0) ?? ""}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? "") : ""}`.toUpperCase();
}

export function AccountMenu() {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<"password" | "second-factor">();
  const close = () => setDialog(undefined);
  const leave = async () => {
    // a half-filled form must not keep anybody signed in
    await navigate({ to: "/login", ignoreBlocker: true });
    await signOut();
    client.clear();
  };
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <UnstyledButton
            className={classes.avatar}
            aria-label={`${t("shell.account")}: ${initials(user?.name ?? "")}`}
          >
            {initials(user?.name ?? "")}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={classes.whoami}>
            <Text fw={600} size="sm">
              {user?.name}
            </Text>
            <Text size="xs" c="var(--k-muted)">
              {user?.email}
            </Text>
            {user?.role && (
              <Text size="xs" c="var(--k-muted)">
                {t(`role.${user.role}`)}
              </Text>
            )}
          </div>
          <Menu.Divider />
          <Menu.Item leftSection={<KeyRound size={16} aria-hidden />} onClick={() => setDialog("password")}>
            {t("password.title")}
          </Menu.Item>
          <Menu.Item
            leftSection={<Smartphone size={16} aria-hidden />}
            onClick={() => setDialog("second-factor")}
          >
            {t("secondFactor.title")}
          </Menu.Item>
          <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void leave()}>
            {t("shell.signOut")}
          </Menu.Item>
          <Menu.Divider />
          <Version />
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {dialog === "password" && <PasswordDialog opened onClose={close} />}
        {dialog === "second-factor" && <SecondFactorDialog onClose={close} />}
      </Suspense>
    </>
  );
}
