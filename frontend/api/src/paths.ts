import type { paths as Written } from "./schema";

// a write says its version among its headers (ifMatch), so that it is none of the parameters that it has to name
type Free<Operation> = Operation extends { parameters: { header: object } }
  ? Omit<Operation, "parameters"> & {
      parameters: Omit<Operation["parameters"], "header"> & { header?: Operation["parameters"]["header"] };
    }
  : Operation;

/** The contract as it is asked from here. */
export type Paths = {
  [Path in keyof Written]: { [Part in keyof Written[Path]]: Free<Written[Path][Part]> };
};
