import { Drawer, Modal, type ModalProps } from "@mantine/core";
import { createContext, type ReactNode, useContext } from "react";
import classes from "./dialog.module.css";
import { useTranslation } from "./use-translation";

type Props = {
  opened: boolean;
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  size?: ModalProps["size"];
};

const Closing = createContext<(() => void) | undefined>(undefined);

/** How the dialog or drawer around is left without doing anything; nothing on a page. */
export function useDialogClose(): (() => void) | undefined {
  return useContext(Closing);
}

// the header of a dialog is none of the page
const ATTRIBUTES = { header: { role: "presentation" } };

export function Dialog({ opened, title, onClose, children, size = "lg" }: Props) {
  const { t } = useTranslation("ui");
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      centered
      classNames={{ title: classes.title, content: classes.content }}
      attributes={ATTRIBUTES}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Closing value={onClose}>{children}</Closing>
    </Modal>
  );
}

export function SideDrawer({ opened, title, onClose, children, size = "lg" }: Props) {
  const { t } = useTranslation("ui");
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      position="right"
      offset={8}
      radius="lg"
      classNames={{ title: classes.title, content: classes.content }}
      attributes={ATTRIBUTES}
      transitionProps={{ duration: 140 }}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Closing value={onClose}>{children}</Closing>
    </Drawer>
  );
}
