package dev.kontor.app.launch;

import io.vertx.ext.web.ParsedHeaderValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a file may be compressed on its way; the smallest first. */
enum ContentCoding {
    BR("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("identity", "");

    private final String code;
    private final String suffix;

    ContentCoding(String code, String suffix) {
        this.code = code;
        this.suffix = suffix;
    }

    String code() {
        return code;
    }

    /** What the name of a file ends in that is compressed this way. */
    String suffix() {
        return suffix;
    }

    /** What the caller likes best of what there is; as it is where nothing is liked. */
    static ContentCoding wanted(List<? extends ParsedHeaderValue> accepted, Set<ContentCoding> offered) {
        return offered.stream()
                .filter(coding -> coding.weight(accepted) > 0)
                .max(Comparator.comparing((ContentCoding coding) -> coding.weight(accepted))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(IDENTITY);
    }

    private float weight(List<? extends ParsedHeaderValue> accepted) {
        return weight(accepted, code)
                .orElseGet(() -> this == IDENTITY ? 0 : weight(accepted, "*").orElse(0f));
    }

    private static Optional<Float> weight(List<? extends ParsedHeaderValue> accepted, String code) {
        return accepted.stream()
                .filter(value -> value.value().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .map(ParsedHeaderValue::weight);
    }
}
