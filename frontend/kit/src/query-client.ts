import { ProblemError } from "@kontor/api/problem";
import { QueryClient } from "@tanstack/react-query";
import { createMutationCache } from "./stale";

function worthRetrying(count: number, error: Error): boolean {
  const status = error instanceof ProblemError ? error.problem.status : 0;
  return count < 2 && (status === 0 || status >= 500);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    mutationCache: createMutationCache(),
    defaultOptions: {
      queries: { retry: worthRetrying, retryDelay: 600, staleTime: 15_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
