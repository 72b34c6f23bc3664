import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./gate.module.css";

type Props = {
  brand: ReactNode;
  tools: ReactNode;
  title: string;
  lead?: string;
  wide?: boolean;
  footer?: ReactNode;
  children: ReactNode;
};

/** The frame of pages that need no session. */
export function GateFrame({ brand, tools, title, lead, wide = false, footer, children }: Props) {
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        {brand}
        {tools}
      </header>
      <main className={classes.main} data-wide={wide || undefined}>
        <Title order={1}>{title}</Title>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </main>
      {footer}
    </div>
  );
}
