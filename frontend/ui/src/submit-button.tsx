import { Button, type ButtonProps } from "@mantine/core";
import type { ComponentPropsWithoutRef } from "react";

export type SubmitButtonProps = ButtonProps &
  Omit<ComponentPropsWithoutRef<"button">, keyof ButtonProps | "type">;

/** Sends the form at the first click. */
export function SubmitButton(props: SubmitButtonProps) {
  // leaving a field may show or hide its message and move the button away from under the pointer before the click ends
  return <Button type="submit" onMouseDown={(event) => event.preventDefault()} {...props} />;
}
