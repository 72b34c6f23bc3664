import { useTranslation } from "@kontor/ui/use-translation";
import { Kbd, UnstyledButton } from "@mantine/core";
import { useDisclosure, useHotkeys, useOs } from "@mantine/hooks";
import Search from "lucide-react/icons/search";
import { CommandPalette } from "./command-palette";
import classes from "./shell.module.css";

/** The palette is part of the start: from the key that opens it on, every other key is for its field. */
export function CommandBar() {
  const { t } = useTranslation();
  const [opened, palette] = useDisclosure(false);
  const key = useOs() === "macos" ? t("palette.keyMac") : t("palette.key");
  useHotkeys([["mod+K", palette.open]], []);
  return (
    <>
      <UnstyledButton
        className={classes.search}
        onClick={palette.open}
        aria-label={`${t("palette.hint")} ${key}`}
      >
        <Search size={16} aria-hidden />
        <span className={classes.searchText}>{t("palette.hint")}</span>
        <Kbd className={classes.key}>{key}</Kbd>
      </UnstyledButton>
      {opened && <CommandPalette onClose={palette.close} />}
    </>
  );
}
