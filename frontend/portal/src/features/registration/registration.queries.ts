import { api, body } from "@kontor/api/client";
import { read } from "@kontor/api/server";
import { useWrite } from "@kontor/api/writes";

export function confirmRegistration(token: string, password: string) {
  return body(api.POST("/api/v1/public/confirmations", { body: { token, password } }));
}

export const useApplyAgain = (token: string) =>
  useWrite("post", "/api/v1/public/registrations/{token}/requests", (note: string | null) => ({
    params: { path: { token } },
    body: { note },
  }));

// the applicant waits here for a decision
const WAITING = { refetchInterval: 30_000 };

export const registrationQuery = (token: string) =>
  read("/api/v1/public/registrations/{token}", { params: { path: { token } } }, WAITING);
