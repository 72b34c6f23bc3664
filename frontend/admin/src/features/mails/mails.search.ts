import { oneOf, text } from "@kontor/kit/search-params";

export const MAIL_STATUSES = ["QUEUED", "SENT", "FAILED", "CAUGHT", "SUPPRESSED"] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

export const MAIL_KINDS = [
  "STAFF_PASSWORD_RESET",
  "CUSTOMER_PASSWORD_RESET",
  "CUSTOMER_INVITATION",
  "REGISTRATION_CONFIRMATION",
  "REGISTRATION_KNOWN_ADDRESS",
  "REQUEST_RECEIVED",
  "REQUEST_APPROVED",
  "REQUEST_REJECTED",
  "RELATIONSHIP_BLOCKED",
  "RELATIONSHIP_RELEASED",
  "ADDRESS_CHANGED",
  "NEW_REQUEST_FOR_STAFF",
  "EXPIRY_REMINDER",
  "RENEWAL_REMINDER",
  "RENEWAL_QUESTION",
  "EXPIRY_REMINDER_FOR_STAFF",
  "RENEWAL_REMINDER_FOR_STAFF",
  "UPSTREAM_EXPIRY_FOR_STAFF",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export type MailsSearch = {
  q?: string;
  status?: MailStatus;
  kind?: MailKind;
  cursor?: string;
  mail?: string;
};

export function mailsSearch(search: Record<string, unknown>): MailsSearch {
  return {
    q: text(search, "q"),
    status: oneOf(search, "status", MAIL_STATUSES),
    kind: oneOf(search, "kind", MAIL_KINDS),
    cursor: text(search, "cursor"),
    mail: text(search, "mail"),
  };
}

/** Where the pages are: of the mails, and of those that are planned. */
export type CustomerMailsSearch = { cursor?: string; mail?: string; planned?: string };

export function customerMailsSearch(search: Record<string, unknown>): CustomerMailsSearch {
  return { cursor: text(search, "cursor"), mail: text(search, "mail"), planned: text(search, "planned") };
}

export function mailKind(kind: string): MailKind | undefined {
  return MAIL_KINDS.find((known) => known === kind);
}
