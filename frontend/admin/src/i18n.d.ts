import "i18next";
import type ui from "@kontor/ui/messages/en";
import type admin from "./messages/en.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "admin";
    keySeparator: false;
    resources: { admin: typeof admin; ui: typeof ui };
  }
}
