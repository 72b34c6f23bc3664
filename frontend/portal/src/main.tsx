import "@kontor/ui/styles.css";
import { startLanguage } from "@kontor/kit/language";
import { createQueryClient } from "@kontor/kit/query-client";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Application } from "@/app/application";
import { portalQuery } from "@/app/find-portal";
// what every first screen has around itself comes with the start
import "@/shared/gate";

const client = createQueryClient();
const texts = startLanguage();
// whose portal it is comes while the texts do
void client.prefetchQuery(portalQuery(globalThis.location.pathname));
await texts;

const element = document.getElementById("root");
if (element) {
  createRoot(element).render(
    <StrictMode>
      <Application client={client} />
    </StrictMode>,
  );
}
