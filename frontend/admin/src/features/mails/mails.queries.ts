import { api, body, ifMatch } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { CustomerMailsSearch, MailKind, MailsSearch } from "./mails.search";

export type Mail = Schema<"MailView">;
export type MailDetail = Schema<"MailDetail">;
export type MailTemplate = Schema<"MailTemplateView">;
export type MailWords = Schema<"MailTemplateChange">;

const keys = {
  mails: ["mails"],
  templates: ["mail-templates"],
};

export function mailsQuery({ mail: _open, ...filter }: MailsSearch) {
  const query = { ...filter, limit: 50 };
  return queryOptions({
    queryKey: [...keys.mails, "list", query],
    queryFn: () => body(api.GET("/api/v1/mails", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function customerMailsQuery(id: string, { cursor }: CustomerMailsSearch) {
  return queryOptions({
    queryKey: [...keys.mails, "of-customer", id, cursor],
    queryFn: () =>
      body(
        api.GET("/api/v1/customers/{id}/mails", { params: { path: { id }, query: { cursor, limit: 50 } } }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function mailQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.mails, "one", id],
    queryFn: () => body(api.GET("/api/v1/mails/{id}", { params: { path: { id } } })),
  });
}

export const mailSettingsQuery = queryOptions({
  queryKey: ["mail-settings"],
  queryFn: () => body(api.GET("/api/v1/mail-settings")),
});

export function useResend() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => body(api.POST("/api/v1/mails/{id}/resend", { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.mails }),
  });
}

export const templatesQuery = queryOptions({
  queryKey: keys.templates,
  queryFn: () => body(api.GET("/api/v1/mail-templates")),
});

export function templateQuery(kind: MailKind, language: string) {
  return queryOptions({
    queryKey: [...keys.templates, kind, language],
    queryFn: () =>
      body(api.GET("/api/v1/mail-templates/{kind}/{language}", { params: { path: { kind, language } } })),
  });
}

/** The template filled with samples; refused like a template that would be saved. */
export function previewQuery(kind: MailKind, language: string, words: MailWords) {
  return queryOptions({
    queryKey: ["mail-preview", kind, language, words],
    queryFn: () =>
      body(
        api.POST("/api/v1/mail-templates/{kind}/{language}/preview", {
          params: { path: { kind, language } },
          body: words,
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

function useStored({ kind, language }: MailTemplate) {
  const client = useQueryClient();
  return async (saved: MailTemplate) => {
    client.setQueryData(templateQuery(kind, language).queryKey, saved);
    await client.invalidateQueries({ queryKey: keys.templates, exact: true });
  };
}

export function useSaveTemplate(template: MailTemplate) {
  const { kind, language, version } = template;
  return useMutation({
    mutationFn: (words: MailWords) =>
      body(
        api.PUT("/api/v1/mail-templates/{kind}/{language}", {
          params: { path: { kind, language } },
          headers: ifMatch(version),
          body: words,
        }),
      ),
    onSuccess: useStored(template),
  });
}

export function useResetTemplate(template: MailTemplate) {
  const { kind, language, version } = template;
  return useMutation({
    mutationFn: () =>
      body(
        api.DELETE("/api/v1/mail-templates/{kind}/{language}", {
          params: { path: { kind, language } },
          headers: ifMatch(version),
        }),
      ),
    onSuccess: useStored(template),
  });
}
