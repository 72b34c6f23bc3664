import Monitor from "lucide-react/icons/monitor";
import Moon from "lucide-react/icons/moon";
import Sun from "lucide-react/icons/sun";

/** Light, dark, or as the machine has it. */
export const SCHEMES = [
  { scheme: "light", icon: Sun },
  { scheme: "dark", icon: Moon },
  { scheme: "auto", icon: Monitor },
] as const;
