import { SideDrawer } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, List, Text, Tooltip } from "@mantine/core";
import Lightbulb from "lucide-react/icons/lightbulb";
import { useState } from "react";
import { useGuide } from "@/shared/screens";
import { GuideQuestions } from "./guide-questions";

type Props = { guide: NonNullable<ReturnType<typeof useGuide>> };

function Guide({ guide }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Text mb="md">{t(`help.${guide}.lead`)}</Text>
      <List type="ordered" spacing="sm">
        {t(`help.${guide}.steps`)
          .split("\n")
          .map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
      </List>
      <GuideQuestions guide={guide} />
    </>
  );
}

function HelpButton({ guide }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Tooltip label={t("help.open")}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--k-text)"
          size="lg"
          aria-label={t("help.open")}
          onClick={() => setOpened(true)}
        >
          <Lightbulb size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <SideDrawer opened={opened} title={t(`help.${guide}.title`)} onClose={() => setOpened(false)} size="sm">
        <Guide guide={guide} />
      </SideDrawer>
    </>
  );
}

/** A short guide to the page one is on. */
export function Help() {
  const guide = useGuide();
  return guide && <HelpButton guide={guide} />;
}
