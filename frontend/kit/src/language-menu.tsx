import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import Languages from "lucide-react/icons/languages";
import { lazy } from "react";
import { type Language, offeredLanguages } from "./language";
import { LateMenu } from "./late-menu";

const load = () => import("./language-choices");

const LanguageChoices = lazy(() => load().then((module) => ({ default: module.LanguageChoices })));

type Props = { onChoose?: (language: Language) => void };

export function LanguageMenu({ onChoose }: Props) {
  const { t, language } = useTranslation();
  if (offeredLanguages().length < 2) return null;
  const code = language.toUpperCase();
  return (
    <LateMenu
      target={
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<Languages size={16} aria-hidden />}
          aria-label={`${t("shell.language")}: ${code}`}
          c="var(--k-text)"
        >
          {code}
        </Button>
      }
      menu={(target) => <LanguageChoices target={target} onChoose={onChoose} />}
      preload={load}
    />
  );
}
