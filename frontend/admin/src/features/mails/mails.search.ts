import { mailKindValues, mailStatusValues } from "@kontor/api/schema";
import { oneOf, text } from "@kontor/kit/search-params";

export type MailStatus = (typeof mailStatusValues)[number];

export type MailKind = (typeof mailKindValues)[number];

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
    status: oneOf(search, "status", mailStatusValues),
    kind: oneOf(search, "kind", mailKindValues),
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
  return mailKindValues.find((known) => known === kind);
}
