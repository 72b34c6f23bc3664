import { api, body, done, ifMatch } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export type ReminderRule = Schema<"ReminderRuleView">;
export type ReminderRuleInput = Schema<"ReminderRuleInput">;
export type ReminderSettings = Schema<"ReminderSettingsView">;

const keys = { rules: ["reminder-rules"], settings: ["reminder-settings"], planned: ["reminders"] };

export const rulesQuery = queryOptions({
  queryKey: keys.rules,
  queryFn: () => body(api.GET("/api/v1/reminder-rules")).then(({ items }) => items),
});

export const settingsQuery = queryOptions({
  queryKey: keys.settings,
  queryFn: () => body(api.GET("/api/v1/reminder-settings")),
});

// other rules plan other mails
function useChanged(key: string[]) {
  const client = useQueryClient();
  return () => Promise.all([key, keys.planned].map((queryKey) => client.invalidateQueries({ queryKey })));
}

export function useWriteRule(rule: ReminderRule | undefined) {
  return useMutation({
    mutationFn: (input: ReminderRuleInput) =>
      rule
        ? body(
            api.PUT("/api/v1/reminder-rules/{id}", {
              params: { path: { id: rule.id } },
              headers: ifMatch(rule.version),
              body: input,
            }),
          )
        : body(api.POST("/api/v1/reminder-rules", { body: input })),
    onSuccess: useChanged(keys.rules),
  });
}

export function useDeleteRule() {
  return useMutation({
    mutationFn: ({ id, version }: ReminderRule) =>
      done(
        api.DELETE("/api/v1/reminder-rules/{id}", {
          params: { path: { id } },
          headers: ifMatch(version),
        }),
      ),
    onSuccess: useChanged(keys.rules),
  });
}

export function useChangeSettings(version: number) {
  return useMutation({
    mutationFn: (sendAt: string) =>
      body(api.PUT("/api/v1/reminder-settings", { headers: ifMatch(version), body: { sendAt } })),
    onSuccess: useChanged(keys.settings),
  });
}
