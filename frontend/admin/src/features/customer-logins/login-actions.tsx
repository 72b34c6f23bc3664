import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, Menu } from "@mantine/core";
import Ellipsis from "lucide-react/icons/ellipsis";
import { useState } from "react";
import { type CustomerLogin, useEndAccess, useSendPasswordLink } from "./customer-logins.queries";

type Props = { customerId: string; login: CustomerLogin };

function EndAccess({ customerId, login, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const end = useEndAccess(customerId);
  const confirm = () =>
    end
      .mutateAsync(login.id)
      .then(() => notices.done(t("logins.ended", { name: login.name })), notices.failed)
      .then(onClose);
  return (
    <ConfirmDialog
      opened
      title={t("logins.endTitle")}
      confirmLabel={t("logins.end")}
      danger
      busy={end.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {t("logins.endText", { name: login.name, email: login.email })}
    </ConfirmDialog>
  );
}

/** What staff can do for a person, or against the access. */
export function LoginActions({ customerId, login }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const link = useSendPasswordLink(customerId);
  const [ending, setEnding] = useState(false);
  const send = () =>
    link
      .mutateAsync(login.id)
      .then(() => notices.done(t("logins.linkSent", { email: login.email })), notices.failed);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("logins.actions", { name: login.name })}>
            <Ellipsis size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {login.status !== "SUSPENDED" && (
            <Menu.Item onClick={() => void send()}>
              {t(login.status === "INVITED" ? "logins.inviteAgain" : "logins.reset")}
            </Menu.Item>
          )}
          <Menu.Item color="red" onClick={() => setEnding(true)}>
            {t("logins.end")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {ending && <EndAccess customerId={customerId} login={login} onClose={() => setEnding(false)} />}
    </>
  );
}
