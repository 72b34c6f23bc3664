package dev.kontor.base.admission;

import dev.kontor.base.shared.Ids;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What those hear who are not let in: the same problem as from everywhere else, for next to nothing. */
enum Refusal {
    BUSY(503, "unavailable", "Try again", "Kontor has too much to do at the moment."),
    CLOSED(503, "unavailable", "Try again", "This Kontor stops; another one, or the next, answers soon."),
    TOO_MANY(429, "rate-limited", "Too many requests", "More requests than the limit allows; see RateLimit.");

    private static final String AFTER_SECONDS = "1";

    private final int status;
    private final String code;
    private final String title;
    private final String detail;

    Refusal(int status, String code, String title, String detail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    void send(HttpServerResponse response) {
        String request = Ids.next().toString();
        JsonObject problem = new JsonObject()
                .put("type", "urn:kontor:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("code", code)
                .put("requestId", request)
                .put("errors", new JsonArray());
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Request-Id", request)
                .putHeader("Retry-After", AFTER_SECONDS)
                .end(problem.encode());
    }
}
