import { pagesOf } from "@kontor/kit/pages";
import House from "lucide-react/icons/house";
import { inside } from "./frame";

const page = pagesOf(inside);

export const homeRoutes = [
  page("/", () => import("@/features/home/home-page"), "HomePage", {
    place: { label: "nav.home", icon: House, rights: [], guide: "home" },
  }),
] as const;
