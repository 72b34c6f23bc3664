import { pagesOf } from "@kontor/kit/pages";
import Inbox from "lucide-react/icons/inbox";
import { requestsSearch } from "@/features/requests/requests.search";
import { inside } from "./frame";

const page = pagesOf(inside);

export const requestRoutes = [
  page("/requests", () => import("@/features/requests/request-desk-page"), "RequestDeskPage", {
    search: requestsSearch,
    place: { label: "nav.requests", icon: Inbox, rights: ["requests:read"], guide: "requests" },
  }),
] as const;
