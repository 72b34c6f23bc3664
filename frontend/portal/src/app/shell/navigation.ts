import Boxes from "lucide-react/icons/boxes";
import House from "lucide-react/icons/house";
import IdCard from "lucide-react/icons/id-card";
import ShieldCheck from "lucide-react/icons/shield-check";
import Tags from "lucide-react/icons/tags";

export const PLACES = [
  { to: "/", label: "nav.overview", icon: House },
  { to: "/products", label: "nav.products", icon: Boxes },
  { to: "/prices", label: "nav.prices", icon: Tags },
  { to: "/profile", label: "nav.profile", icon: IdCard },
  { to: "/security", label: "nav.security", icon: ShieldCheck },
] as const;
