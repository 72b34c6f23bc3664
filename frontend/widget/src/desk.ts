import type { Challenge, Entry, PublicSite, Receipt } from "./site";

export type FieldError = { pointer?: string | null; code: string; detail?: string | null };

// the desk answers where this file came from
const FILE = import.meta.url;
const PUBLIC = `${new URL(FILE).origin}/api/v1/public/sites/`;

/** The desk said no (RFC 9457), or could not be heard. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;
  readonly errors: FieldError[];

  constructor(code: string, status = 0, errors: FieldError[] = []) {
    super(code);
    this.code = code;
    this.status = status;
    this.errors = errors;
  }
}

/**
 * The browser hides why an answer was withheld. Every page may load this file: when it comes and the answer did not, the
 * page's origin is not on the site's list.
 */
async function unheard(): Promise<Refused> {
  const reachable = await fetch(FILE, { method: "HEAD", cache: "no-store", credentials: "omit" }).then(
    ({ ok }) => ok,
    () => false,
  );
  return new Refused(reachable ? "foreign-origin" : "network");
}

async function refusal(response: Response): Promise<Refused> {
  const problem = await response.json().catch(() => ({}));
  return new Refused(String(problem.code ?? "unexpected"), response.status, problem.errors ?? []);
}

async function ask(path: string, body?: object): Promise<Response> {
  const response = await fetch(PUBLIC + path, {
    method: body ? "POST" : "GET",
    headers: body && { "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
    credentials: "omit",
    cache: "no-store",
  }).catch(async () => {
    throw await unheard();
  });
  if (!response.ok) throw await refusal(response);
  return response;
}

export async function siteOf(key: string, language: string): Promise<PublicSite> {
  return (await ask(`${encodeURIComponent(key)}?lang=${language}`)).json();
}

export async function challengeOf(key: string): Promise<Challenge> {
  return (await ask(`${encodeURIComponent(key)}/challenges`, {})).json();
}

export async function register(
  key: string,
  registration: Entry & { language: string; proof: string },
): Promise<Receipt> {
  return (await ask(`${encodeURIComponent(key)}/registrations`, registration)).json();
}
