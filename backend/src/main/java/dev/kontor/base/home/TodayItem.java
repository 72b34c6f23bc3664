package dev.kontor.base.home;

import dev.kontor.base.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to do: how many there are, and the most urgent of them. {@code from} and {@code to} are the days (inclusive)
 * that were looked at, where it is about days.
 */
public record TodayItem(
        TodayKind kind,
        Page.Total total,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<TodayThing> first) {

    /** So many of them are shown by name. */
    public static final int SHOWN = 3;

    /** Nothing when there is none; {@code counted} as a {@link Page.Total} takes it. */
    public static Optional<TodayItem> of(
            TodayKind kind, long counted, @Nullable LocalDate from, @Nullable LocalDate to, List<TodayThing> first) {
        return counted == 0
                ? Optional.empty()
                : Optional.of(new TodayItem(kind, Page.Total.of(counted), from, to, first));
    }

    /** What there is to do, in the order in which it is shown. */
    public enum TodayKind {
        /** Requests past their target time. */
        OVERDUE_REQUESTS,
        /** Renewals that wait, because those of the customer are locked. */
        HELD_RENEWALS,
        /** Associations whose subscription expires upstream before they end. */
        UPSTREAM_ENDS,
        /** Published prices that begin soon. */
        PRICES_BEGIN,
        /** Mails that could not be delivered. */
        MAILS_GIVEN_UP
    }

    /** One of them: a request, an association, a price change or a mail, with what it is about. */
    public record TodayThing(
            UUID id,
            String name,
            @Nullable String about,
            @Nullable LocalDate day,
            @Nullable Instant at) {}
}
