import { useTranslation } from "@kontor/ui/use-translation";
import { Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useRouter } from "@tanstack/react-router";
import Search from "lucide-react/icons/search";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { Command } from "./command";
import classes from "./command-palette.module.css";
import { useCommands } from "./commands";

type ListProps = { id: string; commands: Command[]; active: number; onRun: (command: Command) => void };

function CommandList({ id, commands, active, onRun }: ListProps) {
  const { t } = useTranslation();
  return (
    <div id={id} role="listbox" aria-label={t("palette.results")} className={classes.list}>
      {commands.map((command, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox above
        <div
          key={command.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes.option}
          ref={(element) => {
            if (index === active) element?.scrollIntoView?.({ block: "nearest" });
          }}
          onClick={() => onRun(command)}
        >
          <command.icon size={16} aria-hidden />
          <span className={classes.name}>{command.label}</span>
          <span className={classes.kind}>{command.kind}</span>
        </div>
      ))}
    </div>
  );
}

function moved(active: number, key: string, count: number): number | undefined {
  if (key === "ArrowDown") return (active + 1) % count;
  if (key === "ArrowUp") return (active - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}

/** At once, not when the dialog around it has settled: the next key may be pressed already. */
const takeKeyboard = (field: HTMLInputElement | null) => field?.focus({ preventScroll: true });

/** Enter chooses; pressed while the search is still under way it waits for what is found. */
function useEnter(first: Command | undefined, searching: boolean, run: (command: Command) => void) {
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!waiting || searching) return;
    setWaiting(false);
    if (first) run(first);
  }, [waiting, searching, first, run]);
  return { wait: () => setWaiting(true), forget: () => setWaiting(false) };
}

/** Search over everything: customers, products, pages and actions. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState("");
  const [query] = useDebouncedValue(text.trim(), 180);
  const [active, setActive] = useState(0);
  const { commands, searching } = useCommands(text.trim(), query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, other results, so start at the top
  useEffect(() => setActive(0), [query]);
  const run = (command: Command) => {
    onClose();
    router.history.push(command.to);
  };
  const enter = useEnter(commands[active], searching, run);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(active, event.key, Math.max(commands.length, 1));
    if (next !== undefined) setActive(next);
    else if (event.key === "Enter") enter.wait();
    else return;
    event.preventDefault();
  };
  const change = (words: string) => {
    enter.forget();
    setText(words);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={620}
      padding={0}
      yOffset="12vh"
      attributes={{ content: { "aria-label": t("palette.open") } }}
    >
      <div className={classes.field}>
        <Search size={18} aria-hidden />
        <input
          ref={takeKeyboard}
          data-autofocus
          role="combobox"
          aria-label={t("palette.open")}
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={commands.length > 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          placeholder={t("palette.placeholder")}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          className={classes.input}
        />
      </div>
      <CommandList id={id} commands={commands} active={active} onRun={run} />
      <p className={classes.foot} role="status">
        {commands.length === 0 && !searching ? t("palette.nothing") : t("palette.keys")}
      </p>
    </Modal>
  );
}
