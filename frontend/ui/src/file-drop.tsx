import { Text } from "@mantine/core";
import FileUp from "lucide-react/icons/file-up";
import { type DragEvent, useId, useState } from "react";
import classes from "./file-drop.module.css";

type Props = { label: string; hint: string; accept: string; file?: File; onFile: (file: File) => void };

export function FileDrop({ label, hint, accept, file, onFile }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const first = files?.item(0);
    if (first) onFile(first);
  };
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <label
      htmlFor={id}
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <FileUp size={24} aria-hidden className={classes.icon} />
      <Text component="span" fw={600}>
        {file?.name ?? label}
      </Text>
      <Text component="span" size="sm" c="var(--k-muted)">
        {hint}
      </Text>
      <input
        id={id}
        type="file"
        accept={accept}
        className={classes.input}
        onChange={(event) => {
          take(event.currentTarget.files);
          // the same file can be chosen again after it was corrected
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
