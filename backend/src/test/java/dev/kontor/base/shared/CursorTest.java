package dev.kontor.base.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String SEPARATOR = "\u001f";

    @Test
    void comesBackAsItWas() {
        Cursor cursor = Cursor.decode(Cursor.encode("name", "Müller", "2026-01-31T12:00:00Z"), "name", 2);
        assertThat(cursor).isNotNull();
        assertThat(cursor.key(0)).isEqualTo("Müller");
        assertThat(cursor.instant(1)).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
    }

    /** Nobody keeps a caller from writing one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "name\u001f1",
                "other\u001f1\u001f2",
                "name\u001f1\u001f2\u001f3",
                "name\u001f1\u001f\u0000"
            })
    void foreignOnesAreRefused(String text) {
        refused(() -> Cursor.decode(encoded(text), "name", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "soon"})
    void momentsThatNothingHasAreRefused(String moment) {
        Cursor cursor = Cursor.decode(encoded("name" + SEPARATOR + moment), "name", 1);
        assertThat(cursor).isNotNull();
        refused(() -> cursor.instant(0));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("invalid-cursor"));
    }
}
