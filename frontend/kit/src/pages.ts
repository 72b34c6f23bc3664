import {
  type AnyRoute,
  type AnyValidator,
  type Constrain,
  createRoute,
  type DefaultValidator,
  lazyRouteComponent,
  type StaticDataRouteOption,
} from "@tanstack/react-router";

// what a page returns is not looked at: its types come from the routes, and would go round in a circle
type Component = () => void;

type Options<Search> = StaticDataRouteOption & {
  /** reads the part of the address behind the question mark */
  search?: Constrain<Search, AnyValidator, DefaultValidator>;
};

async function together<T>(load: () => Promise<T>, besides: () => Promise<unknown>): Promise<T> {
  const [loaded] = await Promise.all([load(), besides()]);
  return loaded;
}

/** Makes the pages below a route: each is loaded when it is first visited, together with what its kind needs. */
export function pagesOf<Parent extends AnyRoute>(parent: Parent, besides?: () => Promise<unknown>) {
  return <const Path extends string, Name extends string, Search = undefined>(
    path: Path,
    load: () => Promise<Record<Name, Component>>,
    name: Name,
    { search, ...staticData }: Options<Search> = {},
  ) =>
    createRoute({
      getParentRoute: () => parent,
      path,
      validateSearch: search,
      component: lazyRouteComponent(besides ? () => together(load, besides) : load, name),
      staticData,
    });
}
