import { createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { mailKind } from "@/features/mails/mails.search";
import { inside } from "./frame";

function knownKind(kind: string) {
  const known = mailKind(kind);
  if (!known) throw notFound();
  return known;
}

const template = createRoute({
  getParentRoute: () => inside,
  path: "/settings/mails/templates/$kind/$language",
  params: {
    parse: ({ kind, language }) => ({ kind: knownKind(kind), language }),
    stringify: ({ kind, language }) => ({ kind, language }),
  },
  staticData: { guide: "mailTemplates" },
  component: lazyRouteComponent(() => import("@/features/mails/template-page"), "TemplatePage"),
});

export const mailRoutes = [template] as const;
