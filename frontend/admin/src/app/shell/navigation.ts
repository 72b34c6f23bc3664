import { usePlaces } from "@/shared/screens";

type Place = ReturnType<typeof usePlaces>[number];

/** The places to go to, with those of a group put together. */
export function useSections(): { group: Place["group"]; places: Place[] }[] {
  const places = usePlaces();
  const sections: { group: Place["group"]; places: Place[] }[] = [];
  for (const place of places) {
    const last = sections.at(-1);
    if (last && last.group === place.group) last.places.push(place);
    else sections.push({ group: place.group, places: [place] });
  }
  return sections;
}
