import { ifMatch } from "@kontor/api/client";
import { useWrite } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";

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
