package dev.kontor.holding.subscription;

import dev.kontor.customer.customer.CustomerMatches;
import java.util.List;

/** By what a subscription is found: its own words and dates, its product, the customer who has it or will have it. */
final class SubscriptionSearch implements SearchTarget {

    static final SubscriptionSearch ANY_COLUMN = new SubscriptionSearch();

    private SubscriptionSearch() {}

    @Override
    public String table() {
        return "subscription";
    }

    @Override
    public List<String> ofWord(int number) {
        return List.of("""
                select subscription_id as id from subscription_word
                 where reseller_id = :reseller and word >= :low%1$d and word < :high%1$d""".formatted(number), """
                select h.subscription_id from (%s) w
                 cross join lateral (select h.subscription_id from subscription_holder h
                                      where h.reseller_id = :reseller and h.customer_id = w.customer_id
                                        and h.last_on >= :today offset 0) h""".formatted(CustomerMatches.withWord(number)), """
                select s.id from unnest(cast(:products%d as uuid[])) p (id)
                 cross join lateral (select s.id from subscription s
                                      where s.reseller_id = :reseller and s.product_id = p.id offset 0) s""".formatted(number));
    }

    @Override
    public List<String> ofDays(int number) {
        return List.of("""
                select id from subscription
                 where reseller_id = :reseller and sort_expires >= :from%1$d and sort_expires < :until%1$d""".formatted(number), """
                select id from subscription
                 where reseller_id = :reseller and sort_contracted >= :from%1$d and sort_contracted < :until%1$d""".formatted(number));
    }

    @Override
    public String hasWord(int number) {
        return """
                ((select strpos(x.text, :probe%1$d) > 0 from subscription_search x
                   where x.reseller_id = :reseller and x.subscription_id = t.id)
                 or t.product_id in (select unnest(cast(:products%1$d as uuid[])))
                 or exists (select 1 from subscription_holder h
                             where h.reseller_id = :reseller and h.subscription_id = t.id
                               and h.last_on >= :today and %2$s))""".formatted(number, CustomerMatches.hasWord("h.customer_id", number));
    }

    @Override
    public String hasDays(int number) {
        return """
                (t.sort_expires >= :from%1$d and t.sort_expires < :until%1$d
                 or t.sort_contracted >= :from%1$d and t.sort_contracted < :until%1$d)""".formatted(number);
    }

    @Override
    public String ofParts(int terms) {
        return "select x.subscription_id as id from subscription_search x where x.reseller_id = :reseller"
                + SearchTarget.likeParts(terms);
    }

    @Override
    public String hasParts(int terms) {
        return """
                exists (select 1 from subscription_search x
                         where x.reseller_id = :reseller and x.subscription_id = t.id%s)""".formatted(SearchTarget.likeParts(terms));
    }
}
