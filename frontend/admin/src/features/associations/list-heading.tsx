import { announce } from "@kontor/ui/announcer";
import { type Total, useTotalText } from "@kontor/ui/data-table-pager";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import classes from "./associations-page.module.css";

type Props = {
  id: string;
  title: string;
  total: Total | undefined;
  busy: boolean;
  children?: ReactNode;
};

/** The name of a table and how many rows it has, also spoken when the number changes. */
export function ListHeading({ id, title, total, busy, children }: Props) {
  const { t } = useTranslation();
  const totalText = useTotalText();
  const words = total && t("associations.count", { title, number: totalText(total) });
  useEffect(() => {
    if (words && !busy) announce(words);
  }, [words, busy]);
  return (
    <div className={classes.heading}>
      <Title order={2} size="h3" id={id}>
        {title}{" "}
        <Text component="span" size="sm" c="var(--k-muted)" className="k-number">
          {total && totalText(total)}
        </Text>
      </Title>
      {children}
    </div>
  );
}
