import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { Button, type ButtonProps, Group, Text, Title } from "@mantine/core";
import Plus from "lucide-react/icons/plus";
import { type ReactNode, useId } from "react";
import classes from "./list-screen.module.css";

type AddProps = ButtonProps & { onAdd?: () => void };

export function AddButton({ onAdd, ...look }: AddProps) {
  return onAdd && <Button leftSection={<Plus size={16} aria-hidden />} onClick={onAdd} {...look} />;
}

type Props = {
  words: { title: string; lead?: ReactNode; add: string };
  tools?: ReactNode;
  onAdd?: () => void;
  children: ReactNode;
};

function Page({ words, tools, onAdd, children }: Props) {
  usePageTitle(words.title);
  const actions = (
    <>
      {tools}
      <AddButton onAdd={onAdd}>{words.add}</AddButton>
    </>
  );
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} actions={actions} />
      {children}
    </>
  );
}

function Area({ words, tools, onAdd, children }: Props) {
  usePageTitle(words.title);
  return (
    <>
      <Group justify="space-between" mb="md">
        <Text size="sm" c="var(--k-muted)">
          {words.lead}
        </Text>
        <Group gap="xs">
          {tools}
          <AddButton onAdd={onAdd}>{words.add}</AddButton>
        </Group>
      </Group>
      {children}
    </>
  );
}

function Part({ words, tools, onAdd, children }: Props) {
  const heading = useId();
  return (
    <section className={classes.part} aria-labelledby={heading}>
      <div className={classes.head}>
        <div>
          <Title order={2} size="h3" id={heading}>
            {words.title}
          </Title>
          <Text size="sm" c="var(--k-muted)">
            {words.lead}
          </Text>
        </div>
        {tools}
        <AddButton onAdd={onAdd} size="xs" variant="default">
          {words.add}
        </AddButton>
      </div>
      {children}
    </section>
  );
}

/** What stands around a list: it is a page, an area of a page, or one part of an area. */
export const FRAMES = { page: Page, area: Area, part: Part };
