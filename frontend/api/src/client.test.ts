import { afterEach, describe, expect, it } from "vitest";
import { api, body, ifMatch } from "./client";
import { fieldOf, ProblemError } from "./problem";
import { begin, currentUser, end } from "./session";

const user = {
  id: "u",
  name: "Ada",
  email: null,
  kind: "STAFF" as const,
  role: null,
  rights: [],
  secondFactor: false,
  reseller: null,
};
const session = (accessToken: string) => ({ accessToken, expiresInSeconds: 600, user });

function serve(answers: (path: string, token: string | null) => Response) {
  const paths: string[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const path = new URL(request.url).pathname;
    paths.push(path);
    return answers(path, request.headers.get("Authorization"));
  };
  return paths;
}

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

afterEach(end);

describe("the client", () => {
  it("refreshes once for many refused requests and repeats each of them", async () => {
    begin(session("old"));
    const paths = serve((path, token) => {
      if (path.endsWith("/refresh")) return json(session("new"));
      return token === "Bearer new" ? json({ items: [] }) : json({ title: "expired", status: 401 }, 401);
    });
    const load = () => body(api.GET("/api/v1/favourites"));
    const answers = await Promise.all([load(), load(), load()]);
    expect(answers).toEqual([{ items: [] }, { items: [] }, { items: [] }]);
    expect(paths.filter((path) => path.endsWith("/refresh"))).toHaveLength(1);
  });

  it("ends the session when the refresh is refused", async () => {
    begin(session("old"));
    serve(() => json({ title: "no", status: 401, code: "unauthenticated" }, 401));
    await expect(body(api.GET("/api/v1/favourites"))).rejects.toBeInstanceOf(ProblemError);
    expect(currentUser()).toBeUndefined();
  });

  it("keeps the session when the server is only out of reach", async () => {
    begin(session("old"));
    serve((path) => {
      if (path.endsWith("/refresh")) throw new TypeError("network");
      return json({ title: "expired", status: 401 }, 401);
    });
    await expect(body(api.GET("/api/v1/favourites"))).rejects.toBeInstanceOf(ProblemError);
    expect(currentUser()?.name).toBe("Ada");
  });

  it("turns a lost connection into a problem", async () => {
    serve(() => {
      throw new TypeError("network");
    });
    await expect(body(api.GET("/api/v1/setup"))).rejects.toMatchObject({ problem: { code: "network" } });
  });

  it("writes versions as strong entity tags", () => {
    expect(ifMatch(7)).toEqual({ "If-Match": '"7"' });
  });
});

describe("a problem's errors", () => {
  it.each([
    ["/email", "email"],
    ["#/address/city", "address.city"],
    ["/entries/0/amount", "entries.0.amount"],
    ["/a~1b", "a/b"],
  ])("point with %s at %s", (pointer, field) => {
    expect(fieldOf(pointer)).toBe(field);
  });
});
