import "@kontor/ui/styles.css";
import { ErrorBoundary } from "@kontor/kit/failures";
import { startLanguage } from "@kontor/kit/language";
import { createQueryClient } from "@kontor/kit/query-client";
import { UiProvider } from "@kontor/ui/ui-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAppRouter } from "@/app/router";

const router = createAppRouter();
// who is signed in and what the page is made of come while the texts do
void router.load();
await startLanguage();

const element = document.getElementById("root");
if (element) {
  createRoot(element).render(
    <StrictMode>
      <UiProvider>
        <ErrorBoundary>
          <QueryClientProvider client={createQueryClient()}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ErrorBoundary>
      </UiProvider>
    </StrictMode>,
  );
}
