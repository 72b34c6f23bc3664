import { Menu, type MenuProps } from "@mantine/core";
import { cloneElement, useEffect, useRef, useState } from "react";
import type { MenuTarget } from "./late-menu";

type Props = Pick<MenuProps, "width" | "children"> & {
  target: MenuTarget;
};

/** A menu that was asked for before it was there: it opens at once, and the focus returns to its button. */
export function OpenMenu({ target, children, width }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    button.current?.focus();
    setOpened(true);
  }, []);
  return (
    <Menu position="bottom-end" width={width} opened={opened} onChange={setOpened}>
      <Menu.Target>{cloneElement(target, { ref: button })}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
