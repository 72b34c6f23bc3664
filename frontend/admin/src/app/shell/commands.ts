import { useTranslation } from "@kontor/ui/use-translation";
import FileUp from "lucide-react/icons/file-up";
import Plus from "lucide-react/icons/plus";
import Settings from "lucide-react/icons/settings";
import { useBeginnings, useFixedAreas, usePlaces } from "@/shared/screens";
import type { Command } from "./command";
import { useStored } from "./searches";

function usePagesAndActions(): Command[] {
  const { t } = useTranslation();
  const page = t("palette.page");
  const pages = usePlaces().map(({ to, label, icon }) => ({ id: to, label: t(label), kind: page, to, icon }));
  const areas = useFixedAreas().map(({ to, label }) => ({
    id: to,
    label: t(label),
    kind: `${page} · ${t("nav.settings")}`,
    to,
    icon: Settings,
  }));
  const actions = useBeginnings().map(({ to, label, dialog }) => ({
    id: `begin ${to}`,
    label: t(label),
    kind: t("palette.action"),
    to: dialog ? `${to}?dialog=${dialog}` : to,
    icon: to.endsWith("/import") ? FileUp : Plus,
  }));
  return [...pages, ...areas, ...actions];
}

/** Pages and actions match while typing; what is stored comes from the server once the typing pauses. */
export function useCommands(text: string, query: string): { commands: Command[]; searching: boolean } {
  const words = text.toLocaleLowerCase();
  const fixed = usePagesAndActions().filter((command) => command.label.toLocaleLowerCase().includes(words));
  const { found, searching } = useStored(words, query);
  return { commands: [...found, ...fixed], searching: searching || text !== query };
}
