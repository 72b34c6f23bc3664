import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode, Ref } from "react";
import classes from "./tabs.module.css";
import { useFollowActive } from "./use-follow-active";

/** The areas of one thing, each with its own address. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  const strip = useFollowActive();
  return (
    <nav ref={strip} className={classes.tabs} aria-label={label}>
      {children}
    </nav>
  );
}

function TabAnchor(props: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) {
  return <a {...props} className={classes.tab} />;
}

export const Tab = createLink(TabAnchor);
