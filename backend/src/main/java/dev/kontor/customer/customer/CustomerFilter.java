package dev.kontor.customer.customer;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which customers, in which order. Texts, so that a wrong one is a 400 that says what is wrong. */
public class CustomerFilter {

    private static final int MAX = 200;
    private static final Set<String> STANDINGS = Set.of("ACTIVE", "REQUESTED", "REJECTED", "BLOCKED");

    @RestQuery
    @Parameter(description = "Words or beginnings of words; with * at the start, parts of words.")
    @Schema(maxLength = MAX)
    @Nullable
    String q;

    @RestQuery
    @Schema(format = "uuid")
    @Nullable
    String classId;

    @RestQuery
    @Schema(maxLength = 2)
    @Nullable
    String country;

    @RestQuery
    @Schema(enumeration = {"COMPANY", "PERSON"})
    @Nullable
    String kind;

    @RestQuery
    @Schema(maxLength = 60)
    @Nullable
    String tag;

    @RestQuery
    @Schema(enumeration = {"de", "en", "es"})
    @Nullable
    String language;

    @RestQuery
    @Parameter(description = "With true only customers that are resellers themselves.")
    @Schema(enumeration = {"true", "false"})
    @Nullable
    String reseller;

    @RestQuery
    @Parameter(description = "Where the business relationship stands.")
    @Schema(enumeration = {"ACTIVE", "REQUESTED", "REJECTED", "BLOCKED"})
    @Nullable
    String relationship;

    @RestQuery
    @Parameter(description = "name, number, city, createdAt or updatedAt; -name is the reverse.")
    @Schema(maxLength = 20)
    @Nullable
    String sort;

    @RestQuery
    @Parameter(description = "The columns of a CSV or XLSX file, with commas between them; all by default.")
    @Schema(maxLength = 2000)
    @Nullable
    String columns;

    @RestQuery
    @Parameter(description = Languages.LABELS)
    @Schema(maxLength = 2)
    @Nullable
    String labels;

    @Nullable
    String words() {
        return text("q", q);
    }

    @Nullable
    String country() {
        if (country == null || country.isEmpty()) {
            return null;
        }
        if (!country.matches("[A-Za-z]{2}")) {
            throw wrong("country", "a code of two letters, such as DE");
        }
        return country.toUpperCase(Locale.ROOT);
    }

    @Nullable
    String tag() {
        return text("tag", tag);
    }

    @Nullable
    UUID classId() {
        try {
            return classId == null || classId.isEmpty() ? null : UUID.fromString(classId);
        } catch (IllegalArgumentException e) {
            throw wrong("classId", "the id of a class");
        }
    }

    @Nullable
    String kind() {
        if (kind == null || kind.isEmpty()) {
            return null;
        }
        if (Arrays.stream(CustomerKind.values()).noneMatch(value -> value.name().equals(kind))) {
            throw wrong("kind", "COMPANY or PERSON");
        }
        return kind;
    }

    @Nullable
    String language() {
        return text("language", language);
    }

    @Nullable
    String relationship() {
        if (relationship == null || relationship.isEmpty()) {
            return null;
        }
        if (!STANDINGS.contains(relationship)) {
            throw wrong("relationship", "ACTIVE, REQUESTED, REJECTED or BLOCKED");
        }
        return relationship;
    }

    boolean resellersOnly() {
        String wanted = text("reseller", reseller);
        if (wanted != null && !List.of("true", "false").contains(wanted)) {
            throw wrong("reseller", "true or false");
        }
        return "true".equals(wanted);
    }

    /** Nothing for a blank. */
    private static @Nullable String text(String name, @Nullable String value) {
        if (value != null && (value.length() > MAX || value.indexOf('\0') >= 0)) {
            throw wrong(name, "a text of at most 200 characters");
        }
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static Problem wrong(String name, String expected) {
        return new Problem.Malformed(
                "invalid-parameter",
                "%s is %s.".formatted(name, expected),
                new Problem.FieldError("/" + name, "invalid-parameter", "Expected is %s.".formatted(expected)));
    }
}
