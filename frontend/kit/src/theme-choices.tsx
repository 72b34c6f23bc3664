import { useTranslation } from "@kontor/ui/use-translation";
import { Menu, useMantineColorScheme } from "@mantine/core";
import Check from "lucide-react/icons/check";
import type { MenuTarget } from "./late-menu";
import { OpenMenu } from "./open-menu";
import { SCHEMES } from "./schemes";

export function ThemeChoices({ target }: { target: MenuTarget }) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <OpenMenu target={target}>
      {SCHEMES.map(({ scheme, icon: Icon }) => (
        <Menu.Item
          key={scheme}
          leftSection={<Icon size={16} aria-hidden />}
          rightSection={scheme === colorScheme && <Check size={14} aria-hidden />}
          onClick={() => setColorScheme(scheme)}
        >
          {t(`theme.${scheme}`)}
        </Menu.Item>
      ))}
    </OpenMenu>
  );
}
