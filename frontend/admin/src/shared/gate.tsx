import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import classes from "./gate.module.css";
import { LanguageMenu } from "./language-menu";

type Props = { title: string; lead?: string; wide?: boolean; children: ReactNode };

/** The frame of pages that need no session. */
export function Gate({ title, lead, wide = false, children }: Props) {
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Brand />
        <LanguageMenu />
      </header>
      <main className={classes.main} data-wide={wide || undefined}>
        <Title order={1}>{title}</Title>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </main>
    </div>
  );
}
