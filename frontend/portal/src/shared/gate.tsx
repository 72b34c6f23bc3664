import { LanguageMenu } from "@kontor/kit/language-menu";
import { ThemeMenu } from "@kontor/kit/theme-menu";
import { GateFrame } from "@kontor/ui/gate";
import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import { LegalLinks } from "./legal-links";

type Props = { title: string; lead?: string; children: ReactNode };

function Tools() {
  return (
    <Group gap={4} wrap="nowrap">
      <LanguageMenu />
      <ThemeMenu />
    </Group>
  );
}

/** The frame of pages that need no session. */
export function Gate(props: Props) {
  return <GateFrame brand={<Brand />} tools={<Tools />} footer={<LegalLinks />} {...props} />;
}
