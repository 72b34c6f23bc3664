import { useTranslation } from "@kontor/ui/use-translation";
import { Kbd, UnstyledButton } from "@mantine/core";
import { useDisclosure, useHotkeys, useOs } from "@mantine/hooks";
import Search from "lucide-react/icons/search";
import { lazy, Suspense } from "react";
import classes from "./shell.module.css";

const CommandPalette = lazy(() =>
  import("./command-palette").then((module) => ({ default: module.CommandPalette })),
);

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
      <Suspense>{opened && <CommandPalette onClose={palette.close} />}</Suspense>
    </>
  );
}
