import "i18next";
import type shared from "@kontor/kit/messages/en";
import type ui from "@kontor/ui/messages/en";
import type portal from "./messages/en.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    keySeparator: false;
    resources: { app: typeof portal & typeof shared; ui: typeof ui };
  }
}
