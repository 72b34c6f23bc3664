import Building2 from "lucide-react/icons/building-2";
import Layers from "lucide-react/icons/layers";
import Package from "lucide-react/icons/package";
import Settings from "lucide-react/icons/settings";
import Tags from "lucide-react/icons/tags";
import Users from "lucide-react/icons/users";
import { type Right, useCurrentUser, useRights } from "@/shared/session";

const DESTINATIONS = [
  { to: "/customers", label: "nav.customers", icon: Users, rights: ["customers:read"] },
  { to: "/classes", label: "nav.classes", icon: Layers, rights: ["classes:read"] },
  { to: "/products", label: "nav.products", icon: Package, rights: ["products:read"] },
  { to: "/price-lists", label: "nav.priceLists", icon: Tags, rights: ["prices:read"] },
  {
    to: "/settings",
    label: "nav.settings",
    icon: Settings,
    rights: ["settings:read", "users:read", "api-keys:read"],
  },
] as const satisfies readonly { to: string; label: string; icon: unknown; rights: readonly Right[] }[];

const FOR_OPERATORS = [
  { to: "/resellers", label: "nav.resellers", icon: Building2, rights: ["resellers:read"] },
] as const satisfies readonly { to: string; label: string; icon: unknown; rights: readonly Right[] }[];

/** The places this person may go to. */
export function useNavigation() {
  const user = useCurrentUser();
  const may = useRights();
  const all = user?.reseller ? [...DESTINATIONS, ...FOR_OPERATORS] : FOR_OPERATORS;
  return all.filter((destination) => destination.rights.some(may));
}
