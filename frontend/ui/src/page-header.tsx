import { Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./page-header.module.css";

type Props = { title: ReactNode; lead?: ReactNode; above?: ReactNode; actions?: ReactNode };

export function PageHeader({ title, lead, above, actions }: Props) {
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {above}
        <Title order={1}>{title}</Title>
        {lead && (
          <Text component="div" size="sm" c="var(--k-muted)" mt={2}>
            {lead}
          </Text>
        )}
      </div>
      {actions && (
        <Group gap="xs" className={classes.actions}>
          {actions}
        </Group>
      )}
    </header>
  );
}
