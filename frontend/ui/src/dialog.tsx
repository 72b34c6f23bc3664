import { Drawer, Modal, type ModalProps } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./dialog.module.css";
import { useTranslation } from "./use-translation";

type Props = {
  opened: boolean;
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  size?: ModalProps["size"];
};

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
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {children}
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
      transitionProps={{ duration: 140 }}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {children}
    </Drawer>
  );
}
