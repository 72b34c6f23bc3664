import { useTranslation } from "@kontor/ui/use-translation";
import { Menu, Text, UnstyledButton } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import LogOut from "lucide-react/icons/log-out";
import { signOut } from "@/features/auth/auth.queries";
import { useMe } from "@/shared/session";
import classes from "./shell.module.css";

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.charAt(0) ?? ""}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? "") : ""}`.toUpperCase();
}

export function AccountMenu() {
  const { t } = useTranslation();
  const { person, customer } = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  const leave = async () => {
    // a half-filled form must not keep anybody signed in
    await navigate({ to: "/sign-in", ignoreBlocker: true });
    await signOut();
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "portal" });
  };
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton
          className={classes.avatar}
          aria-label={`${t("shell.account")}: ${initials(person.name)}`}
        >
          {initials(person.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.whoami}>
          <Text fw={600} size="sm">
            {person.name}
          </Text>
          <Text size="xs" c="var(--k-muted)">
            {person.email}
          </Text>
          <Text size="xs" c="var(--k-muted)">
            {customer.name}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void leave()}>
          {t("shell.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
