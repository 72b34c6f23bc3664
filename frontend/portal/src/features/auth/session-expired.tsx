import { useTranslation } from "@kontor/ui/use-translation";
import { Modal, Text } from "@mantine/core";
import { useMe } from "@/shared/session";
import { SignInForm } from "./sign-in-form";

/** Signs in again on top of the page, so that nothing typed below is lost. */
export function SessionExpired() {
  const { t } = useTranslation();
  const { person } = useMe();
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} centered title={t("expired.title")}>
      <Text size="sm" mb="md">
        {t("expired.text")}
      </Text>
      <SignInForm email={person.email} onSignedIn={() => undefined} />
    </Modal>
  );
}
