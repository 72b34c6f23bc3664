import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { Announcer } from "./announcer";
import { cssVariables, theme } from "./theme";

type Look = { theme: typeof theme; cssVariables: typeof cssVariables };

const OURS: Look = { theme, cssVariables };

type Props = { children: ReactNode; env?: "test"; look?: Look };

export function UiProvider({ children, env, look = OURS }: Props) {
  return (
    <MantineProvider
      theme={look.theme}
      cssVariablesResolver={look.cssVariables}
      defaultColorScheme="auto"
      env={env}
    >
      <Notifications position="bottom-right" limit={3} />
      <Announcer />
      {children}
    </MantineProvider>
  );
}
