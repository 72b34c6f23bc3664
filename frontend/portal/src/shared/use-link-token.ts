import { useState } from "react";

/** The secret behind the # of a mail's link; servers and their logs never see it. */
export function useLinkToken(): string {
  const [token] = useState(() => {
    const hash = globalThis.location.hash.slice(1);
    return new URLSearchParams(hash).get("token") ?? hash;
  });
  return token;
}
