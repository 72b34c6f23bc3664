import type { Schema } from "@kontor/api/types";
import { createContext, useContext } from "react";

/** What anybody may know of a reseller's portal: its name and its looks. */
export type Portal = Schema<"PublicPortalView">;

const Context = createContext<Portal | undefined>(undefined);

export const PortalProvider = Context.Provider;

/** The portal that this page belongs to. */
export function usePortal(): Portal {
  const portal = useContext(Context);
  if (portal === undefined) throw new Error("outside of a portal");
  return portal;
}
