import { api, body } from "@kontor/api/client";
import { toProblem } from "@kontor/api/problem";
import { offerLanguages } from "@kontor/kit/language";
import { nameApplication } from "@kontor/kit/page-title";
import { DEFAULT_BRAND, tonesOf } from "@kontor/ui/brand-theme";
import { queryOptions } from "@tanstack/react-query";
import type { Portal } from "@/shared/portal";

const ROOT = "/portal";

/** A portal and the address below which its pages are. */
export type FoundPortal = { portal: Portal; basepath: string };

// pages of a portal that has a host of its own, where no short name stands in the address
const PAGES = [
  "",
  "confirm",
  "ended",
  "forgotten-password",
  "prices",
  "profile",
  "reset-password",
  "security",
  "services",
  "sign-in",
  "status",
  "terms",
];

function unknownAsNothing(error: unknown): undefined {
  if (toProblem(error).status !== 404) throw error;
  return undefined;
}

function bySlug(slug: string): Promise<Portal | undefined> {
  return body(api.GET("/api/v1/public/portals/{slug}", { params: { path: { slug } } })).catch(
    unknownAsNothing,
  );
}

function byHost(): Promise<Portal | undefined> {
  return body(api.GET("/api/v1/public/portal")).catch(unknownAsNothing);
}

/** The portal of an address; nothing when there is none. */
async function find(pathname: string): Promise<FoundPortal | null> {
  const first = pathname.slice(ROOT.length).split("/")[1] ?? "";
  const ofHost = PAGES.includes(first) ? await byHost() : undefined;
  if (ofHost) return { portal: ofHost, basepath: ROOT };
  const ofSlug = first === "" ? undefined : await bySlug(decodeURIComponent(first));
  return ofSlug ? { portal: ofSlug, basepath: `${ROOT}/${first}` } : null;
}

function icon(text: string, colour: string): string {
  const { fill, on } = tonesOf(colour).light;
  const letter = ([...text][0] ?? "").toUpperCase().replace(/[<>&]/, "");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="${fill}"/><text x="16" y="23" font-family="sans-serif" font-size="19" font-weight="700" text-anchor="middle" fill="${on}">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Gives the browser's tab the reseller's name, mark and languages. */
async function dress({ name, branding, languages }: Portal): Promise<void> {
  const text = branding.logoText || name;
  nameApplication(text);
  document
    .querySelector("link[rel=icon]")
    ?.setAttribute("href", icon(text, branding.primaryColor ?? DEFAULT_BRAND));
  await offerLanguages(languages);
}

export function portalQuery(pathname: string) {
  return queryOptions({
    queryKey: ["portal", pathname],
    queryFn: async () => {
      const found = await find(pathname);
      if (found) await dress(found.portal);
      return found;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
