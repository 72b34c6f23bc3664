import { useTranslation } from "@kontor/ui/use-translation";
import { Modal, Text } from "@mantine/core";
import { SignInForm } from "./sign-in-form";

/** Signs in again on top of the page, so that nothing typed below is lost. */
export function SessionExpired({ opened, email }: { opened: boolean; email?: string }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      centered
      title={t("expired.title")}
    >
      <Text size="sm" mb="md">
        {t("expired.text")}
      </Text>
      <SignInForm email={email} onSignedIn={() => undefined} />
    </Modal>
  );
}
