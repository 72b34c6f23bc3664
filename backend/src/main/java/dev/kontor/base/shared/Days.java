package dev.kontor.base.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days that anything here is about, from outside or from a file; the last one is how other programs write "open". */
public final class Days {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** What a day looks like, for the contract. */
    public static final String PATTERN = "^(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$";

    /** What a moment of such a day looks like, for the contract. */
    public static final String MOMENT_PATTERN = "^(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}T";

    public static final String RULE = "A day from 1900-01-01 to 9999-12-31";

    private Days() {}

    /** Fails with a {@link DateTimeException} for what is no such day. */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeException(RULE);
        }
        return day;
    }

    /** A moment of such a day; fails with a {@link DateTimeException} for another. */
    public static Instant parseMoment(String text) {
        Instant moment = Instant.parse(text);
        parse(LocalDate.ofInstant(moment, ZoneOffset.UTC).toString());
        return moment;
    }
}
