import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { Announcer } from "./announcer";
import { Notices } from "./notices";
import { styleNonce } from "./style-nonce";
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
      getStyleNonce={styleNonce}
    >
      <Notices />
      <Announcer />
      {children}
    </MantineProvider>
  );
}
