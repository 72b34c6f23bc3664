import { Panel } from "@kontor/ui/panel";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useMe } from "@/shared/session";
import { RemoveSecondFactor } from "./remove-second-factor";
import { SecondFactorDialog } from "./second-factor-dialog";

/** A code of the phone besides the password. */
export function SecondFactorPanel() {
  const { t } = useTranslation();
  const { person } = useMe();
  const [dialog, setDialog] = useState<"set-up" | "remove">();
  const close = () => setDialog(undefined);
  return (
    <Panel
      title={t("totp.title")}
      lead={t("totp.lead")}
      actions={<Tag tone={person.totp ? "accent" : "neutral"}>{t(person.totp ? "totp.on" : "totp.off")}</Tag>}
    >
      {person.totp ? (
        <Button variant="default" onClick={() => setDialog("remove")}>
          {t("totp.remove")}
        </Button>
      ) : (
        <>
          <Text size="sm" mb="sm">
            {t("totp.what")}
          </Text>
          <Button variant="light" onClick={() => setDialog("set-up")}>
            {t("totp.setUp")}
          </Button>
        </>
      )}
      {dialog === "set-up" && <SecondFactorDialog onClose={close} />}
      {dialog === "remove" && <RemoveSecondFactor onClose={close} />}
    </Panel>
  );
}
