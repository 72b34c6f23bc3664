import { ifMatch } from "@kontor/api/client";
import { read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useSave, useWrite } from "@kontor/api/writes";

export type ReminderRule = Schema<"ReminderRuleView">;
export type ReminderSettings = Schema<"ReminderSettingsView">;

export const rulesQuery = read("/api/v1/reminder-rules");

export const settingsQuery = read("/api/v1/reminder-settings");

export const useWriteRule = (rule: ReminderRule | undefined) => useSave("/api/v1/reminder-rules", rule);

export const useChangeSettings = (version: number) =>
  useWrite("put", "/api/v1/reminder-settings", (sendAt: string) => ({
    headers: ifMatch(version),
    body: { sendAt },
  }));
