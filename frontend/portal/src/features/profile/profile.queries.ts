import { ifMatch } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export type ProfileChange = Schema<"ProfileChange">;
export type ProfileField = Schema<"ProfileField">;

export const useChangeProfile = () =>
  useWrite(
    "put",
    "/api/v1/me/profile",
    ({ version, change }: { version: number; change: ProfileChange }) => ({
      headers: ifMatch(version),
      body: change,
    }),
  );
