import { useTranslation } from "@kontor/ui/use-translation";
import { Menu } from "@mantine/core";
import Check from "lucide-react/icons/check";
import { chooseLanguage, type Language, languageName, offeredLanguages } from "./language";
import type { MenuTarget } from "./late-menu";
import { OpenMenu } from "./open-menu";

type Props = { target: MenuTarget; onChoose?: (language: Language) => void };

export function LanguageChoices({ target, onChoose }: Props) {
  const { language: present } = useTranslation();
  const choose = (language: Language) => {
    void chooseLanguage(language);
    onChoose?.(language);
  };
  return (
    <OpenMenu target={target}>
      {offeredLanguages().map((language) => (
        <Menu.Item
          key={language}
          lang={language}
          onClick={() => choose(language)}
          rightSection={language === present && <Check size={14} aria-hidden />}
        >
          {languageName(language)}
        </Menu.Item>
      ))}
    </OpenMenu>
  );
}
