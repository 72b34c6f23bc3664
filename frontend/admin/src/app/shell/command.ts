import type { ComponentType } from "react";

/** Something the search over everything leads to. */
export type Command = {
  id: string;
  label: string;
  kind: string;
  to: string;
  icon: ComponentType<{ size?: number; "aria-hidden"?: boolean }>;
};
