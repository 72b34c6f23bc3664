import { ifMatch } from "@kontor/api/client";
import { ask, at, read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";
import type { CustomerMailsSearch, MailKind, MailsSearch } from "./mails.search";

export type Mail = Schema<"MailView">;
export type MailDetail = Schema<"MailDetail">;
export type MailTemplate = Schema<"MailTemplateView">;
export type MailWords = Schema<"MailTemplateChange">;

export const mailsQuery = ({ mail: _open, ...filter }: MailsSearch) =>
  read("/api/v1/mails", { params: { query: { ...filter, limit: 50 } } }, whilePaging);

export const customerMailsQuery = (id: string, { cursor }: CustomerMailsSearch) =>
  read(
    "/api/v1/customers/{id}/mails",
    { params: { path: { id }, query: { cursor, limit: 50 } } },
    whilePaging,
  );

export const mailQuery = (id: string) => read("/api/v1/mails/{id}", at(id));

export const mailSettingsQuery = read("/api/v1/mail-settings");

export const useResend = () => useWrite("post", "/api/v1/mails/{id}/resend", (id: string) => at(id));

export const templatesQuery = read("/api/v1/mail-templates");

const templateAt = (kind: MailKind, language: string) => ({ params: { path: { kind, language } } });

export const templateQuery = (kind: MailKind, language: string) =>
  read("/api/v1/mail-templates/{kind}/{language}", templateAt(kind, language));

/** The template filled with samples; refused like a template that would be saved. */
export const previewQuery = (kind: MailKind, language: string, words: MailWords) =>
  ask(
    "/api/v1/mail-templates/{kind}/{language}/preview",
    { ...templateAt(kind, language), body: words },
    { ...whilePaging, retry: false },
  );

export const useSaveTemplate = ({ kind, language, version }: MailTemplate) =>
  useWrite("put", "/api/v1/mail-templates/{kind}/{language}", (words: MailWords) => ({
    ...templateAt(kind, language),
    headers: ifMatch(version),
    body: words,
  }));

export const useResetTemplate = ({ kind, language, version }: MailTemplate) =>
  useWrite("delete", "/api/v1/mail-templates/{kind}/{language}", () => ({
    ...templateAt(kind, language),
    headers: ifMatch(version),
  }));
