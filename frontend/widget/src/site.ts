import type { Schema } from "@kontor/api/types";

export type PublicSite = Schema<"PublicSiteView">;
export type PublicField = Schema<"PublicField">;
export type LegalText = Schema<"PublicLegalText">;
export type Service = Schema<"OfferedService">;
export type Challenge = Schema<"ChallengeView">;
export type Receipt = { statusToken: string };

/** What a visitor has typed and ticked. */
export type Entry = {
  fields: Record<string, string>;
  services: string[];
  note: string;
  acceptedLegalTexts: string[];
  website2: string;
};
