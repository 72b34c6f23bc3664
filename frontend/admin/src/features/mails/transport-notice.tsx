import { useTranslation } from "@kontor/ui/use-translation";
import { Alert, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Info from "lucide-react/icons/info";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useRights } from "@/shared/session";
import { mailSettingsQuery } from "./mails.queries";

function useMailSettings() {
  const allowed = useRights()("settings:read");
  return useQuery({ ...mailSettingsQuery, enabled: allowed }).data;
}

const TRUTHS = { CATCHER: "CAUGHT", OFF: "NO_SERVER", SMTP: undefined } as const;

/** What is true of every mail of this server at present, as the notice says. */
export function useTruthOfAll() {
  const settings = useMailSettings();
  return settings && TRUTHS[settings.transport];
}

/** Whether mail leaves this server at all. */
export function TransportNotice() {
  const { t } = useTranslation();
  const settings = useMailSettings();
  if (!settings) return null;
  const { transport, from, host } = settings;
  if (transport === "SMTP") {
    return (
      <Text size="sm" c="var(--k-muted)" mb="md">
        {t("mailTransport.SMTP", { from, host: host ?? "" })}
      </Text>
    );
  }
  const off = transport === "OFF";
  return (
    <Alert
      mb="md"
      variant="light"
      color={off ? "yellow" : "gray"}
      icon={off ? <TriangleAlert size={18} aria-hidden /> : <Info size={18} aria-hidden />}
      title={t(`mailTransport.${transport}`)}
      styles={{
        icon: { color: "var(--k-text)" },
        title: { color: "var(--k-text)" },
        message: { color: "var(--k-text)" },
      }}
    >
      {t(`mailTransport.${transport}.text`)}
    </Alert>
  );
}
