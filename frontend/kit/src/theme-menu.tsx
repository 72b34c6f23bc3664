import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, useMantineColorScheme } from "@mantine/core";
import Monitor from "lucide-react/icons/monitor";
import { lazy } from "react";
import { LateMenu } from "./late-menu";
import { SCHEMES } from "./schemes";

const load = () => import("./theme-choices");

const ThemeChoices = lazy(() => load().then((module) => ({ default: module.ThemeChoices })));

export function ThemeMenu() {
  const { t } = useTranslation();
  const { colorScheme } = useMantineColorScheme();
  const Current = SCHEMES.find(({ scheme }) => scheme === colorScheme)?.icon ?? Monitor;
  return (
    <LateMenu
      target={
        <ActionIcon variant="subtle" color="gray" c="var(--k-text)" size="lg" aria-label={t("shell.theme")}>
          <Current size={18} aria-hidden />
        </ActionIcon>
      }
      menu={(target) => <ThemeChoices target={target} />}
      preload={load}
    />
  );
}
