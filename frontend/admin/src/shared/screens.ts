import type { TextKey } from "@kontor/ui/use-translation";
import { type AnyRoute, type RegisteredRouter, useMatches, useRouter } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { type Right, useRights } from "./session";

type Guide<Key = TextKey> = Key extends `help.${infer Topic}.title` ? Topic : never;

/** Whoever has any of the rights may open it, and everybody where none is named. */
type Named = { label: TextKey; rights: readonly Right[] };

type Icon = ComponentType<{ size?: number; "aria-hidden"?: boolean }>;

declare module "@tanstack/react-router" {
  /** What the rest of the desk says about a page, said once beside its address. */
  interface StaticDataRouteOption {
    /** a place of the main navigation with its guide; places of one group stand together below its name */
    place?: Named & { icon: Icon; group?: TextKey; guide: Guide };
    /** one of the areas of the page around it */
    area?: Named;
    /** something that is begun here, on the page itself or in a dialog on it */
    begin?: Named & { dialog?: string };
    /** the guide to another page and those below it */
    guide?: Guide;
  }
}

type StaticData = import("@tanstack/react-router").StaticDataRouteOption;
type Kind = "place" | "area" | "begin";

function children(route: AnyRoute): AnyRoute[] {
  return Object.values(route.children ?? {});
}

function descendants(route: AnyRoute): AnyRoute[] {
  return children(route).flatMap((child) => [child, ...descendants(child)]);
}

/** What pages say of one kind, with their addresses, as far as this person may open them. */
function useSaid<Of extends Kind>(routes: AnyRoute[], kind: Of) {
  const may = useRights();
  return routes.flatMap(({ to, options }) => {
    const named: StaticData[Of] = options.staticData?.[kind];
    const opens = named && (named.rights.length === 0 || named.rights.some(may));
    return opens ? [{ ...named, to }] : [];
  });
}

/** The places of the main navigation. */
export function usePlaces() {
  return useSaid(descendants(useRouter().routeTree), "place");
}

/** What can be begun anywhere. */
export function useBeginnings() {
  return useSaid(descendants(useRouter().routeTree), "begin");
}

/** The areas that have an address of their own, without naming a thing: those of the settings. */
export function useFixedAreas() {
  return useSaid(descendants(useRouter().routeTree), "area").filter(({ to }) => !to.includes("$"));
}

/** The areas of a page. */
export function useAreas(id: keyof RegisteredRouter["routesById"]) {
  return useSaid(children(useRouter().routesById[id]), "area");
}

/** The guide to the present page; an address without a page has none. */
export function useGuide(): Guide | undefined {
  const routes = useRouter().routesById;
  const said = useMatches().map(({ routeId }) => routes[routeId].options.staticData);
  return said.map((page) => page?.guide ?? page?.place?.guide).findLast((guide) => guide !== undefined);
}
