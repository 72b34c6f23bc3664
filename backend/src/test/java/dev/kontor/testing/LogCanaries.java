package dev.kontor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What no log may hold. Tests of all modules plant it, since they are these people, have these passwords and telephone numbers
 * and call from these addresses: whatever a server logs while they run is looked through.
 */
public final class LogCanaries {

    private static final Map<String, Pattern> NEVER = Map.ofEntries(
            Map.entry("the hash of a password", Pattern.compile("\\$argon2")),
            Map.entry("a password", Pattern.compile(Pattern.quote(Api.PASSWORD) + "|seven wet umbrellas")),
            Map.entry("a token of a session", Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]+\\.[\\w-]+")),
            Map.entry("the key of a program", Pattern.compile("kt_live_[\\w-]{7,}")),
            Map.entry("a link with a secret", Pattern.compile("#token=|#[\\w-]{64}")),
            Map.entry("the secret of an authenticator app", Pattern.compile("otpauth:|\\b[A-Z2-7]{32}\\b")),
            Map.entry("an e-mail address", Pattern.compile("[\\w.+-]+@[\\w.-]+\\.(example|test)")),
            Map.entry("a telephone number", Pattern.compile("\\+49[ ()/0-9-]{6,}")),
            // of owners, people of customers, visitors, customers
            Map.entry(
                    "the name of somebody",
                    Pattern.compile("Olga Owner|Carla|Nina New|New Company|Zwiebelturm|Müller & Söhne|Canary")),
            // whence somebody calls is told by the rows that need it, which go; a line of the log stays
            Map.entry(
                    "the address of a caller",
                    Pattern.compile("\\b(203\\.0\\.113|198\\.51\\.100|192\\.0\\.2)\\.\\d+|2001:db8:")));

    private LogCanaries() {}

    /** Looks through a whole log. */
    public static void assertNoneIn(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        NEVER.forEach((what, pattern) -> assertThat(lines)
                .as(what + " in " + log)
                .noneMatch(line -> pattern.matcher(line).find()));
    }

    /** The same, and none of these texts. */
    public static void assertNoneIn(Path log, List<String> planted) throws IOException {
        assertNoneIn(log);
        assertThat(Files.readString(log)).doesNotContain(planted);
    }
}
