import { z } from "zod";
import { bare, isMailAddress } from "./mail-address";

// otherwise zod would try at each start whether it may compile code, which the content security policy reports
z.config({ jitless: true });

/** A field for an e-mail address. */
export function mailAddress(message: string) {
  return z.string().overwrite(bare).refine(isMailAddress, message);
}

export { z };
