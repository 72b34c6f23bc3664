import { LanguageMenu } from "@kontor/kit/language-menu";
import { GateFrame } from "@kontor/ui/gate";
import type { ReactNode } from "react";
import { Brand } from "./brand";

type Props = { title: string; lead?: string; wide?: boolean; children: ReactNode };

/** The frame of pages that need no session. */
export function Gate(props: Props) {
  return <GateFrame brand={<Brand />} tools={<LanguageMenu />} {...props} />;
}
