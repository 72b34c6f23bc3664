import { pagesOf } from "@kontor/kit/pages";
import Link2 from "lucide-react/icons/link-2";
import { associationListSearch } from "@/domain/association/association-list.search";
import { associationsSearch } from "@/features/associations/associations.search";
import { renewalsSearch } from "@/features/associations/renewals.search";
import { inside } from "./frame";

const page = pagesOf(inside);

export const associationRoutes = [
  page("/associations", () => import("@/features/associations/associations-page"), "AssociationsPage", {
    search: associationsSearch,
    place: { label: "nav.associations", icon: Link2, rights: ["associations:read"], guide: "associations" },
  }),
  page("/associations/renewals", () => import("@/features/associations/renewals-page"), "RenewalsPage", {
    search: renewalsSearch,
    guide: "renewals",
  }),
  page(
    "/subscriptions/new",
    () => import("@/features/subscriptions/subscription-create-page"),
    "SubscriptionCreatePage",
    {
      begin: { label: "subscriptions.new", rights: ["subscriptions:write"] },
      guide: "subscription",
    },
  ),
  page(
    "/subscriptions/import",
    () => import("@/features/subscriptions/subscription-import-page"),
    "SubscriptionImportPage",
    {
      begin: { label: "subscriptions.import", rights: ["subscriptions:import"] },
      guide: "import",
    },
  ),
  page(
    "/subscriptions/$subscriptionId",
    () => import("@/features/subscriptions/subscription-page"),
    "SubscriptionPage",
    {
      search: associationListSearch,
      guide: "subscription",
    },
  ),
  page(
    "/subscriptions/$subscriptionId/edit",
    () => import("@/features/subscriptions/subscription-edit-page"),
    "SubscriptionEditPage",
    {
      guide: "subscription",
    },
  ),
] as const;
