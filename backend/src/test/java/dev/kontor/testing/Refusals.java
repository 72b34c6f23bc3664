package dev.kontor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What a refusal must say. */
public final class Refusals {

    private Refusals() {}

    /** Refused with this status and code, and with exactly these errors, each as {@code /pointer code}. */
    public static void refused(Response answer, int status, String code, String... errors) {
        answer.then().statusCode(status).contentType("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo(code);
        assertThat(answer.<List<Map<String, String>>>path("errors"))
                .extracting(error -> error.get("pointer") + " " + error.get("code"))
                .containsExactlyInAnyOrder(errors);
    }
}
