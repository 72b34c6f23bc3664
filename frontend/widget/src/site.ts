export type FieldType = "TEXT" | "EMAIL" | "PHONE" | "URL" | "COUNTRY" | "SERVICES" | "LINES";

export type PublicField = {
  name: string;
  label?: string | null;
  type: FieldType;
  required: boolean;
  maxLength: number;
  options?: { value: string; label: string }[] | null;
};

export type LegalText = {
  id: string;
  title: string;
  url?: string | null;
  text?: string | null;
  required: boolean;
};

export type Service = { code: string; name: string; description?: string | null };

/** What a site asks of its visitors. */
export type PublicSite = {
  key: string;
  resellerName: string;
  languages: string[];
  language: string;
  fields: PublicField[];
  legalTexts: LegalText[];
  services: Service[];
  style: Record<string, string>;
};

export type Challenge = {
  algorithm: string;
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
};

/** What a visitor has typed and ticked. */
export type Entry = {
  fields: Record<string, string>;
  services: string[];
  note: string;
  acceptedLegalTexts: string[];
  website2: string;
};
