import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Menu } from "@mantine/core";
import Check from "lucide-react/icons/check";
import Languages from "lucide-react/icons/languages";
import { chooseLanguage, type Language, languageName, offeredLanguages } from "./language";

type Props = { onChoose?: (language: Language) => void };

export function LanguageMenu({ onChoose }: Props) {
  const { t, language: present } = useTranslation();
  const languages = offeredLanguages();
  const choose = (language: Language) => {
    void chooseLanguage(language);
    onChoose?.(language);
  };
  if (languages.length < 2) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<Languages size={16} aria-hidden />}
          aria-label={`${t("shell.language")}: ${present.toUpperCase()}`}
          c="var(--k-text)"
        >
          {present.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            onClick={() => choose(language)}
            rightSection={language === present && <Check size={14} aria-hidden />}
          >
            {languageName(language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
