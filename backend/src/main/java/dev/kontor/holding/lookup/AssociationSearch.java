package dev.kontor.holding.lookup;

import dev.kontor.customer.customer.CustomerMatches;
import dev.kontor.holding.subscription.SearchTarget;
import java.util.List;

/** By what an association is found: its subscription's words and dates, its product, its customer, its own dates. */
final class AssociationSearch implements SearchTarget {

    static final AssociationSearch ANY_COLUMN = new AssociationSearch();

    private AssociationSearch() {}

    @Override
    public String table() {
        return "association";
    }

    @Override
    public List<String> ofWord(int number) {
        return List.of(
                """
                select a.id from subscription_word w
                 cross join lateral (select a.id from association a
                                      where a.reseller_id = :reseller and a.subscription_id = w.subscription_id offset 0) a
                 where w.reseller_id = :reseller and w.word >= :low%1$d and w.word < :high%1$d""".formatted(number),
                """
                select a.id from (%s) w
                 cross join lateral (select a.id from association a
                                      where a.reseller_id = :reseller and a.customer_id = w.customer_id offset 0) a""".formatted(CustomerMatches.withWord(number)),
                """
                select a.id from unnest(cast(:products%d as uuid[])) p (id)
                 cross join lateral (select a.id from association a
                                      where a.reseller_id = :reseller and a.product_id = p.id offset 0) a""".formatted(number),
                """
                select a.id from unnest(cast(:products%d as uuid[])) p (id)
                 cross join lateral (select a.id from subscription s
                                       join association a on a.reseller_id = :reseller and a.subscription_id = s.id
                                      where s.reseller_id = :reseller and s.product_id = p.id offset 0) a""".formatted(number));
    }

    @Override
    public List<String> ofDays(int number) {
        return List.of(
                ofOwnDay("starts_on", number),
                ofOwnDay("last_on", number),
                ofOwnDay("sort_renews", number),
                ofUpstreamDay("sort_expires", number),
                ofUpstreamDay("sort_contracted", number));
    }

    @Override
    public String hasWord(int number) {
        return """
                (t.product_id in (select unnest(cast(:products%1$d as uuid[])))
                 or %2$s
                 or (select strpos(x.text, :probe%1$d) > 0 from subscription_search x
                      where x.reseller_id = :reseller and x.subscription_id = t.subscription_id)
                 or exists (select 1 from subscription s
                             where s.reseller_id = :reseller and s.id = t.subscription_id
                               and s.product_id in (select unnest(cast(:products%1$d as uuid[])))))""".formatted(number, CustomerMatches.hasWord("t.customer_id", number));
    }

    @Override
    public String hasDays(int number) {
        return """
                (t.starts_on >= :from%1$d and t.starts_on < :until%1$d
                 or t.last_on >= :from%1$d and t.last_on < :until%1$d
                 or t.sort_renews >= :from%1$d and t.sort_renews < :until%1$d
                 or exists (select 1 from subscription s
                             where s.reseller_id = :reseller and s.id = t.subscription_id
                               and (s.sort_expires >= :from%1$d and s.sort_expires < :until%1$d
                                    or s.sort_contracted >= :from%1$d and s.sort_contracted < :until%1$d)))""".formatted(number);
    }

    @Override
    public String ofParts(int terms) {
        return """
                select a.id from subscription_search x
                  join association a on a.reseller_id = :reseller and a.subscription_id = x.subscription_id
                 where x.reseller_id = :reseller%s""".formatted(SearchTarget.likeParts(terms));
    }

    @Override
    public String hasParts(int terms) {
        return """
                exists (select 1 from subscription_search x
                         where x.reseller_id = :reseller and x.subscription_id = t.subscription_id%s)""".formatted(SearchTarget.likeParts(terms));
    }

    private static String ofOwnDay(String column, int number) {
        return """
                select id from association
                 where reseller_id = :reseller and %1$s >= :from%2$d and %1$s < :until%2$d""".formatted(column, number);
    }

    private static String ofUpstreamDay(String column, int number) {
        return """
                select a.id from subscription s
                  join association a on a.reseller_id = :reseller and a.subscription_id = s.id
                 where s.reseller_id = :reseller and s.%1$s >= :from%2$d and s.%1$s < :until%2$d""".formatted(column, number);
    }
}
