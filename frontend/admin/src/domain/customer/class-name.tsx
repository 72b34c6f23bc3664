import { useClassOptions } from "./use-class-options";

/** A class by its name, as long as there is one of that id. */
export function ClassName({ id }: { id: string }) {
  return useClassOptions().find(({ value }) => value === id)?.label ?? id;
}
