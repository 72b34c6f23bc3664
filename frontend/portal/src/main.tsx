import "@kontor/ui/styles.css";
import { startLanguage } from "@kontor/kit/language";
import { createQueryClient } from "@kontor/kit/query-client";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Application } from "@/app/application";

await startLanguage();

const element = document.getElementById("root");
if (element) {
  createRoot(element).render(
    <StrictMode>
      <Application client={createQueryClient()} />
    </StrictMode>,
  );
}
