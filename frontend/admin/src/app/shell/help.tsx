import { SideDrawer } from "@kontor/ui/dialog";
import { ActionIcon, List, Text, Tooltip } from "@mantine/core";
import { useRouterState } from "@tanstack/react-router";
import Lightbulb from "lucide-react/icons/lightbulb";
import { useState } from "react";
import { useTranslation } from "react-i18next";

// the first pattern that fits the address names the guide
const GUIDES = [
  [/^\/customers\/import/, "import"],
  [/^\/customers\/(new|[^/]+\/edit)/, "customerForm"],
  [/^\/customers\/[^/]+\/prices/, "customerPrices"],
  [/^\/customers\/[^/]+\/discounts/, "discounts"],
  [/^\/customers\/[^/]+\/mails/, "mails"],
  [/^\/customers\/[^/]+\/history/, "history"],
  [/^\/customers\/[^/]+\/(products|registered)/, "customerProducts"],
  [/^\/customers\/[^/]+\/domains/, "customerDomains"],
  [/^\/customers\/[^/]+/, "customer"],
  [/^\/customers/, "customers"],
  [/^\/associations/, "associations"],
  [/^\/subscriptions\/import/, "import"],
  [/^\/subscriptions/, "subscription"],
  [/^\/classes\/[^/]+\/discounts/, "discounts"],
  [/^\/classes\/[^/]+/, "classPrices"],
  [/^\/classes/, "classes"],
  [/^\/products/, "products"],
  [/^\/price-lists\/[^/]+\/import/, "import"],
  [/^\/price-lists/, "priceLists"],
  [/^\/price-matrix/, "matrix"],
  [/^\/price-changes\/[^/]+\/import/, "import"],
  [/^\/price-changes\/[^/]+/, "change"],
  [/^\/price-changes/, "changes"],
  [/^\/price-findings/, "findings"],
  [/^\/settings\/price-guard/, "guard"],
  [/^\/settings\/exchange-rates\/import/, "import"],
  [/^\/settings\/exchange-rates/, "rates"],
  [/^\/settings\/mails\/templates/, "mailTemplates"],
  [/^\/settings\/mails/, "mails"],
  [/^\/settings\/team/, "team"],
  [/^\/settings\/api-keys/, "apiKeys"],
  [/^\/settings/, "settings"],
] as const;

function useGuide() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return GUIDES.find(([pattern]) => pattern.test(path))?.[1] ?? "customers";
}

function Guide() {
  const { t } = useTranslation();
  const guide = useGuide();
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
    </>
  );
}

/** A short guide to the page one is on. */
export function Help() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const guide = useGuide();
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
        <Guide />
      </SideDrawer>
    </>
  );
}
