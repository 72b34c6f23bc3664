import "i18next";
import type shared from "@kontor/kit/messages/en";
import type ui from "@kontor/ui/messages/en";
import type admin from "./messages/en.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    keySeparator: false;
    resources: { app: typeof admin & typeof shared; ui: typeof ui };
  }
}
