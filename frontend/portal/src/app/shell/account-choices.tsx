import type { MenuTarget } from "@kontor/kit/late-menu";
import { OpenMenu } from "@kontor/kit/open-menu";
import { useTranslation } from "@kontor/ui/use-translation";
import { Menu, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import LogOut from "lucide-react/icons/log-out";
import { signOut } from "@/features/auth/auth.queries";
import { useMe } from "@/shared/session";
import classes from "./shell.module.css";

/** Who is signed in, and the way out. */
export function AccountChoices({ target }: { target: MenuTarget }) {
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
    <OpenMenu target={target} width={240}>
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
    </OpenMenu>
  );
}
