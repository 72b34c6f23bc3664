package dev.kontor.holding.subscription;

import dev.kontor.base.search.DaySource;
import dev.kontor.base.search.SearchTarget;
import dev.kontor.base.search.WordSource;
import dev.kontor.base.search.WordTable;
import dev.kontor.customer.customer.CustomerMatches;
import dev.kontor.goods.catalog.ProductWords;
import java.util.List;
import java.util.Map;

/** By what a subscription is found: its own words and dates, its product, the customer who has it or will have it. */
public final class SubscriptionSearch {

    /** For lists that show subscriptions, too. */
    public static final WordTable WORDS =
            new WordTable("subscription_word", "subscription_search", "subscription_id", false);

    /** What the codes of a status are called where people read them. */
    static final Map<String, List<String>> STATUSES = Map.of(
            "ACTIVE", List.of("active", "aktiv", "activo"),
            "SUSPENDED", List.of("suspended", "gesperrt", "suspendido"),
            "EXPIRED", List.of("expired", "abgelaufen", "caducado"),
            "CANCELLED", List.of("cancelled", "gekundigt", "gekuendigt", "cancelado"));

    static final SearchTarget ANY_COLUMN = new SearchTarget(
            "subscription",
            List.of(
                    WordSource.own(WORDS),
                    WordSource.ofAny(CustomerMatches.WORDS, """
                            select h.subscription_id as id from subscription_holder h
                             where h.reseller_id = :reseller and h.customer_id = w.id and h.last_on >= :today""", "h.customer_id", """
                            exists (select 1 from subscription_holder h
                                     where h.reseller_id = :reseller and h.subscription_id = t.id
                                       and h.last_on >= :today and %s)"""),
                    WordSource.named(
                            ProductWords.ALL,
                            "select s.id from subscription s where s.reseller_id = :reseller and s.product_id = w.id",
                            "t.product_id in (%s)"),
                    WordSource.coded("t.status = any (%s)", STATUSES),
                    WordSource.coded("t.kind = any (%s)", ProductWords.KINDS)),
            List.of(DaySource.own("subscription", "sort_expires"), DaySource.own("subscription", "sort_contracted")),
            5_000);

    private SubscriptionSearch() {}
}
