import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./states.module.css";

type Props = {
  title: string;
  /** of its heading; 1 where nothing else names the page */
  level?: 1 | 2;
  children?: ReactNode;
  actions?: ReactNode;
  icon?: ReactNode;
};

export function EmptyState({ title, level = 2, children, actions, icon }: Props) {
  return (
    <div className={classes.state}>
      {icon && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Title order={level} size="h3">
        {title}
      </Title>
      {children && (
        <Text size="sm" c="var(--k-muted)" maw={440}>
          {children}
        </Text>
      )}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
