package dev.kontor.base.http;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Versioned;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that the caller wants to change, from the If-Match header. */
public record IfMatch(long version) {

    /** An operation that also works without it. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    public @interface Optional {}

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** 428 without the header, 412 for another version. */
    public static void require(@Nullable IfMatch expected, long current) {
        if (expected == null) {
            throw new Problem.PreconditionRequired();
        }
        check(expected, current);
    }

    /** What is to be changed, if this is its version; 428 without the header, 412 for another version. */
    public static <T extends Versioned> T require(@Nullable IfMatch expected, T present) {
        require(expected, present.version());
        return present;
    }

    /** 412 for another version; silent without the header. */
    public static void check(@Nullable IfMatch expected, long current) {
        if (expected != null && expected.version() != current) {
            throw new Problem.Stale(current);
        }
    }

    /** Called by JAX-RS; an ETag we never made cannot match any version. */
    public static IfMatch valueOf(String header) {
        Matcher matcher = ETAG.matcher(header.strip());
        return new IfMatch(matcher.matches() ? Long.parseLong(matcher.group(1)) : -1);
    }
}
