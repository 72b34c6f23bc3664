import { Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./panel.module.css";

type Props = {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  flush?: boolean;
};

/** A titled part of a page. */
export function Panel({ title, lead, actions, children, flush = false }: Props) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <Title order={2} id={id} size="h3">
            {title}
          </Title>
          {lead && (
            <Text size="sm" c="var(--k-muted)" mt={2}>
              {lead}
            </Text>
          )}
        </div>
        {actions}
      </div>
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
