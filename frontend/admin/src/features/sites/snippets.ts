/** What the reseller copies into a page. */
export function elementSnippet(desk: string, key: string, language: string): string {
  return `<script type="module" src="${desk}/widget/kontor-register.js"></script>
<kontor-register site="${key}" lang="${language}"></kontor-register>`;
}

/** What the page's own policy has to allow, if it has one. */
export function policySnippet(desk: string): string {
  return `Content-Security-Policy: script-src ${desk}; connect-src ${desk}`;
}

/** The same registration from a form of one's own: ask for the work, do it, send. */
export function fetchSnippet(desk: string, key: string, language: string, legalTextIds: string[]): string {
  return `const site = "${desk}/api/v1/public/sites/${key}";

async function call(path, body) {
  const response = await fetch(site + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw answer; // problem+json: errors[].pointer names the field
  return answer;
}

async function solve({ algorithm, challenge, maxnumber, salt, signature }) {
  const encoder = new TextEncoder();
  for (let number = 0; number <= maxnumber; number++) {
    const hash = await crypto.subtle.digest("SHA-256", encoder.encode(salt + number));
    const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    if (hex === challenge) return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
  }
  throw new Error("no solution");
}

const proof = await solve(await call("/challenges", {}));
await call("/registrations", {
  language: "${language}",
  fields: { companyName: "Muster GmbH", email: "info@muster.example" },
  services: [],
  acceptedLegalTexts: ${JSON.stringify(legalTextIds)},
  proof,
  website2: "", // a field that people do not see; it must stay empty
});`;
}
