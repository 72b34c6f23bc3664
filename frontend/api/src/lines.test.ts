import { afterEach, expect, it } from "vitest";
import { follow, type Line } from "./lines";
import { ProblemError } from "./problem";
import { begin, end } from "./session";

const PATH = "/api/v1/price-changes/{id}/preview";
const init = () => ({ params: { path: { id: "c" } }, signal: new AbortController().signal });
const problem = { status: 503, title: "Try again", code: "unavailable" };

const nothing = () => undefined;
const stepOf = (line: Line<typeof PATH>) => ("preview" in line ? line.preview.fingerprint : undefined);

function stream(...parts: string[]): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(encoder.encode(part));
      controller.close();
    },
  });
  return new Response(body, { headers: { "Content-Type": "application/x-ndjson" } });
}

function serve(answer: (request: Request) => Response) {
  const requests: Request[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    return answer(request);
  };
  return requests;
}

afterEach(end);

it("gives each line as it is, however it was cut on its way, and answers with the last", async () => {
  const requests = serve(() =>
    stream(
      '{"step":"PUBLISHING","done":0,',
      '"of":5}\n{"step":"PRICES","done":1,"of":5}\n{"pre',
      'view":{"fingerprint":"f"}}\n',
    ),
  );
  const heard: unknown[] = [];
  const result = await follow(PATH, init(), (line) => {
    if ("step" in line) heard.push(line.step);
    return stepOf(line);
  });
  expect(result).toBe("f");
  expect(heard).toEqual(["PUBLISHING", "PRICES"]);
  expect(requests[0]?.headers.get("Accept")).toBe("application/x-ndjson");
  expect(new URL(requests[0]?.url ?? "").pathname).toBe("/api/v1/price-changes/c/preview");
});

it("throws what the server refused, at once or by its last line", async () => {
  serve(
    () => new Response(JSON.stringify({ ...problem, status: 409, code: "wrong-state" }), { status: 409 }),
  );
  await expect(follow(PATH, init(), nothing)).rejects.toMatchObject({ problem: { code: "wrong-state" } });
  serve(() => stream('{"step":"PUBLISHING","done":0,"of":5}\n', `${JSON.stringify({ problem })}\n`));
  const late = follow(PATH, init(), nothing);
  await expect(late).rejects.toBeInstanceOf(ProblemError);
  await expect(late).rejects.toMatchObject({ problem: { status: 503, code: "unavailable" } });
});

it("is a lost connection when the lines break off", async () => {
  serve(() => stream('{"step":"PUBLISHING","done":0,"of":5}\n{"previ'));
  await expect(follow(PATH, init(), stepOf)).rejects.toMatchObject({ problem: { code: "network" } });
});

it("asks once more with a fresh token", async () => {
  const session = { accessToken: "new", expiresInSeconds: 600 };
  begin({ ...session, accessToken: "old", user: someone });
  serve((request) => {
    if (request.url.endsWith("/refresh")) return new Response(JSON.stringify({ ...session, user: someone }));
    return request.headers.get("Authorization") === "Bearer new"
      ? stream('{"preview":{"fingerprint":"f"}}\n')
      : new Response(JSON.stringify({ title: "expired", status: 401 }), { status: 401 });
  });
  expect(await follow(PATH, init(), stepOf)).toBe("f");
});

const someone = {
  id: "u",
  name: "Ada",
  email: null,
  kind: "STAFF" as const,
  role: null,
  rights: [],
  secondFactor: false,
  reseller: null,
};
