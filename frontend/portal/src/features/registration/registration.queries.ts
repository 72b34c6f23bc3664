import { api, body } from "@kontor/api/client";
import { queryOptions } from "@tanstack/react-query";

export function confirmRegistration(token: string, password: string) {
  return body(api.POST("/api/v1/public/confirmations", { body: { token, password } }));
}

export function registrationQuery(token: string) {
  return queryOptions({
    queryKey: ["registration", token],
    queryFn: () => body(api.GET("/api/v1/public/registrations/{token}", { params: { path: { token } } })),
    // the applicant waits here for a decision
    refetchInterval: 30_000,
  });
}
