package dev.kontor.customer.customer;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one module holds of customers. Whoever deletes, restores or erases a customer asks every module for its rows, and tells it
 * what became of them; every column that names a customer belongs to exactly one part.
 */
public interface CustomerPart {

    /** What people see counted, in this order. */
    enum Held {
        ASSOCIATIONS,
        COMPLETED_RENEWALS,
        OWN_PRICES,
        DISCOUNTS,
        ACCEPTED_FINDINGS,
        DOMAIN_SETTINGS,
        REMINDERS,
        SERVICES,
        CATALOGUES,
        REQUESTS,
        REGISTRATION_FORMS,
        ACCEPTED_TERMS,
        LOGINS,
        BOOKMARKS,
        UNSENT_MAILS
    }

    /** Those of the customers on which something hangs, or did, so that they cannot go unnoticed. */
    default Set<UUID> used(Collection<UUID> customers) {
        return Set.of();
    }

    /** In the order in which they go: what refers to another row before it. They come back in the reverse. */
    List<Rows> rows();

    /** Rows that stay but end for good, and do not come back: counted, so that it is known before. */
    default List<Rows> ending() {
        return List.of();
    }

    /** Columns, as {@code table.column}, that name a customer although their rows stay: a log, what is derived. */
    default Set<String> kept() {
        return Set.of();
    }

    /** Before the rows go; what is derived of them goes here. */
    default void leaving(UUID customer) {}

    /** What is held at present ({@link Rows#held}) becomes another customer's, before the other rows go. */
    default void move(UUID customer, UUID to) {}

    /** After the rows went. */
    default void left(UUID customer) {}

    /** After the rows came back. */
    default void returned(UUID customer) {}

    /** Columns of rows of others that refer to the customer: they are empty as long as it is gone. */
    default List<Reference> references() {
        return List.of();
    }

    /** A column of a table with an {@code id}, in rows that are not the customer's own. */
    record Reference(String table, String column) {}

    /**
     * Rows of a table, called {@code t} in the conditions, which are the customer's ({@code :customer}).
     *
     * @param shown as what they are counted for people; none for what only hangs on others
     * @param held which of them are still going on today ({@code :today}), so that somebody has to decide about them
     * @param named how one that cannot come back is called, as an expression over the parked row {@code p.before}
     * @param holder the id of the customer that has its place by now, as an expression over {@code p.before}
     */
    record Rows(
            String table,
            String condition,
            @Nullable Held shown,
            @Nullable String held,
            @Nullable String named,
            @Nullable String holder) {

        public static Rows of(String table, String condition) {
            return new Rows(table, condition, null, null, null, null);
        }

        /** Those whose column says the customer's id. */
        public static Rows by(String table, String column) {
            return of(table, "t." + column + " = :customer");
        }

        public Rows shown(Held as) {
            return new Rows(table, condition, as, held, named, holder);
        }

        public Rows held(String present) {
            return new Rows(table, condition, shown, present, named, holder);
        }

        public Rows named(String expression) {
            return new Rows(table, condition, shown, held, expression, holder);
        }

        public Rows takenBy(String expression) {
            return new Rows(table, condition, shown, held, named, expression);
        }
    }
}
