type Page = { nextCursor?: string | null };

type Paging = {
  initialPageParam: string | undefined;
  getNextPageParam: (page: Page) => string | undefined;
};

/** Makes an infinite query follow the API's cursors from the first page on. */
export const byCursor: Paging = {
  initialPageParam: undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
};
