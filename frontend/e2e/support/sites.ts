import type { Desk } from "./api";

const ASKED = ["companyName", "firstName", "lastName", "email", "country", "services", "note"];
const REQUIRED = ["companyName", "email"];

export type RegistrationSite = { id: string; key: string };

/** A site whose form may stand on pages of this origin, with terms to accept. */
export async function siteFor(
  desk: Desk,
  name: string,
  origin: string,
  part: { classId?: string; services?: string[] } = {},
): Promise<RegistrationSite> {
  const site = await desk.create("/sites", {
    name,
    active: true,
    allowedOrigins: [origin],
    languages: ["de", "en"],
    fields: ASKED.map((field) => ({ name: field, visible: true, required: REQUIRED.includes(field) })),
    services: ["ORDER", "CONTENT"],
    classId: null,
    catalogueIds: [],
    approval: { mode: "MANUAL", conditions: [] },
    targetHours: 48,
    style: { "--kontor-accent": "#0b6e4f" },
    ...part,
  });
  await desk.create(`/sites/${site.id}/legal-texts`, {
    code: "terms",
    title: { de: "die AGB", en: "the terms" },
    url: "https://nordlicht.example/agb",
    text: null,
    required: true,
  });
  return { id: site.id, key: String(site.key) };
}
