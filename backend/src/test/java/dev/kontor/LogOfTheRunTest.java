package dev.kontor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.testing.Api;
import dev.kontor.testing.LogCanaries;
import dev.kontor.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks through what all servers of this run have logged: tests without a server come after those with one. */
class LogOfTheRunTest {

    @Test
    void tellsNothingOfAnybody() throws IOException {
        for (Path log : TestDatabase.logsOfTheRun()) {
            LogCanaries.assertNoneIn(log);
        }
    }

    /** A look that finds nothing would let everything pass. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into staff_user values ('$argon2id$v=19$m=19456,t=2,p=1$qrgBtp')",
                "login with " + Api.PASSWORD,
                "Authorization: Bearer eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
                "key kt_live_abcdefghij",
                "mail with https://desk.example/reset-password#token=abc",
                "otpauth://totp/Kontor:olga?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                "secret GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                "Detail: Key (email)=(carla@customer.example) already exists.",
                "phone +49 30 1234567",
                "of Olga Owner",
                "from 203.0.113.7",
                "from 2001:db8::1"
            })
    void whatStandsThereIsFound(String line, @TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("one.log"), "2026-11-30 WARN fine\n" + line + "\n");
        assertThatThrownBy(() -> LogCanaries.assertNoneIn(log)).isInstanceOf(AssertionError.class);
    }
}
