import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { Announcer } from "./announcer";
import { cssVariables, theme } from "./theme";

type Props = { children: ReactNode; env?: "test" };

export function UiProvider({ children, env }: Props) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" env={env}>
      <Notifications position="bottom-right" limit={3} />
      <Announcer />
      {children}
    </MantineProvider>
  );
}
