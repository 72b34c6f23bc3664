import GitCommitVertical from "lucide-react/icons/git-commit-vertical";
import Inbox from "lucide-react/icons/inbox";
import Layers from "lucide-react/icons/layers";
import Link2 from "lucide-react/icons/link-2";
import Package from "lucide-react/icons/package";
import SearchCheck from "lucide-react/icons/search-check";
import Settings from "lucide-react/icons/settings";
import Tags from "lucide-react/icons/tags";
import Users from "lucide-react/icons/users";
import { type Right, useRights } from "@/shared/session";

/** A place to go to; places of one group stand together below its name. */
type Destination = { to: string; label: string; icon: unknown; rights: readonly Right[]; group?: string };

const DESTINATIONS = [
  { to: "/customers", label: "nav.customers", icon: Users, rights: ["customers:read"] },
  { to: "/requests", label: "nav.requests", icon: Inbox, rights: ["requests:read"] },
  { to: "/products", label: "nav.products", icon: Package, rights: ["products:read"] },
  {
    to: "/associations",
    label: "nav.associations",
    icon: Link2,
    rights: ["associations:read"],
  },
  { to: "/classes", label: "nav.classes", icon: Layers, rights: ["classes:read"], group: "nav.prices" },
  { to: "/price-lists", label: "nav.priceLists", icon: Tags, rights: ["prices:read"], group: "nav.prices" },
  {
    to: "/price-changes",
    label: "nav.priceChanges",
    icon: GitCommitVertical,
    rights: ["prices:read"],
    group: "nav.prices",
  },
  {
    to: "/price-findings",
    label: "nav.priceFindings",
    icon: SearchCheck,
    rights: ["prices:read"],
    group: "nav.prices",
  },
  {
    to: "/settings",
    label: "nav.settings",
    icon: Settings,
    rights: ["settings:read", "mails:read", "reminders:read", "users:read", "api-keys:read", "sites:read"],
  },
] as const satisfies readonly Destination[];

/** The places this person may go to. */
export function useNavigation() {
  const may = useRights();
  return DESTINATIONS.filter((destination) => destination.rights.some(may));
}

type Place = ReturnType<typeof useNavigation>[number];

/** The same places with those of a group put together, in their order. */
export function grouped(places: readonly Place[]): { group: "nav.prices" | undefined; places: Place[] }[] {
  const sections: { group: "nav.prices" | undefined; places: Place[] }[] = [];
  for (const place of places) {
    const group = "group" in place ? place.group : undefined;
    const last = sections.at(-1);
    if (last && last.group === group) last.places.push(place);
    else sections.push({ group, places: [place] });
  }
  return sections;
}
