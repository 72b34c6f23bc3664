/** One body, or line by line what is told while it is made. */
type Answer = { status?: number; body?: unknown; lines?: Iterable<unknown> | AsyncIterable<unknown> };
type Handler = Answer | ((request: Request) => Answer | Promise<Answer>);
export type Handlers = Record<string, Handler>;

/** A request as the server saw it. */
export type Call = {
  method: string;
  path: string;
  search: URLSearchParams;
  headers: Headers;
  body: unknown;
  /** says when whoever asked has gone */
  signal: AbortSignal;
};

let always: Handlers = {};

/** What the server of an application answers in every test, unless a test says otherwise. */
export function answerAlways(handlers: Handlers): void {
  always = handlers;
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  return text.startsWith("{") ? JSON.parse(text) : text;
}

function streamed(lines: NonNullable<Answer["lines"]>, signal: AbortSignal): ReadableStream {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      signal.addEventListener("abort", () => controller.error(signal.reason));
      for await (const line of lines) {
        if (signal.aborted) return;
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      }
      controller.close();
    },
  });
}

function response({ status = 200, body, lines }: Answer, signal: AbortSignal): Response {
  if (lines) {
    return new Response(streamed(lines, signal), { headers: { "Content-Type": "application/x-ndjson" } });
  }
  const type = status < 400 ? "application/json" : "application/problem+json";
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { "Content-Type": type },
  });
}

/** Replaces the network: the page believes that it talks to a server that answers like this. */
export function fakeApi(handlers: Handlers): { calls: Call[] } {
  const calls: Call[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const path = url.pathname.replace("/api/v1", "");
    const { method, headers, signal } = request;
    const call = { method, path, search: url.searchParams, headers, signal };
    calls.push({ ...call, body: await bodyOf(request.clone()) });
    const key = `${request.method} ${path}`;
    const handler = handlers[key] ?? always[key];
    if (handler === undefined) return response({ status: 404, body: problem(404, "not-found") }, signal);
    return response(typeof handler === "function" ? await handler(request) : handler, signal);
  };
  return { calls };
}

export function problem(status: number, code: string, more: object = {}) {
  const plain = {
    type: "about:blank",
    title: code,
    status,
    code,
    detail: "",
    requestId: "",
    errors: [],
    context: null,
  };
  return { ...plain, ...more };
}

export function page(items: unknown[], more: object = {}) {
  return { items, nextCursor: null, total: { exact: items.length }, ...more };
}
