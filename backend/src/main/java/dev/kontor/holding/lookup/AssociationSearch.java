package dev.kontor.holding.lookup;

import dev.kontor.base.search.DaySource;
import dev.kontor.base.search.SearchTarget;
import dev.kontor.base.search.WordSource;
import dev.kontor.customer.customer.CustomerMatches;
import dev.kontor.goods.catalog.ProductWords;
import dev.kontor.holding.subscription.SubscriptionSearch;
import java.util.List;
import java.util.Map;

/** By what an association is found: its subscription's words and dates, its product, its customer, its own dates and modes. */
final class AssociationSearch {

    private static final String OF_SUBSCRIPTION =
            "select a.id from association a where a.reseller_id = :reseller and a.subscription_id = w.id";
    private static final String OF_CUSTOMER =
            "select a.id from association a where a.reseller_id = :reseller and a.customer_id = w.id";
    private static final String OF_PRODUCT = """
            select a.id from association a where a.reseller_id = :reseller and a.product_id = w.id
             union all
            select a.id from subscription s join association a on a.reseller_id = :reseller and a.subscription_id = s.id
             where s.reseller_id = :reseller and s.product_id = w.id""";
    private static final String SUBSCRIPTION =
            "exists (select 1 from subscription s where s.reseller_id = :reseller and s.id = t.subscription_id and %s)";
    private static final String PRODUCT =
            "exists (select 1 from product p where p.reseller_id = :reseller and p.id = t.product_id and %s)";
    private static final String UPSTREAM_DAYS = """
            select a.id from subscription s join association a on a.reseller_id = :reseller and a.subscription_id = s.id
             where s.reseller_id = :reseller and %s""";

    private static final Map<String, List<String>> MODES = Map.of(
            "AUTO_RENEW", List.of("automatic", "automatisch", "automatica"),
            "ASK", List.of("on", "request", "auf", "nachfrage", "a", "peticion"),
            "EXPIRE", List.of("expires", "lauft", "laeuft", "aus", "caduca"));
    private static final Map<String, List<String>> STATES = Map.of(
            "PLANNED", List.of("planned", "geplant", "planificada"),
            "ACTIVE", List.of("active", "aktiv", "activa"),
            "ENDED", List.of("ended", "beendet", "finalizada"));

    static final SearchTarget ANY_COLUMN = new SearchTarget(
            "association",
            List.of(
                    WordSource.of(SubscriptionSearch.WORDS, OF_SUBSCRIPTION, "t.subscription_id"),
                    WordSource.of(CustomerMatches.WORDS, OF_CUSTOMER, "t.customer_id"),
                    WordSource.named(
                            ProductWords.ALL,
                            OF_PRODUCT,
                            "t.product_id in (%1$s) or " + SUBSCRIPTION.formatted("s.product_id in (%1$s)")),
                    WordSource.coded(
                            "case when t.last_on < :today then 'ENDED' when t.starts_on > :today then 'PLANNED' else 'ACTIVE' end = any (%s)",
                            STATES),
                    WordSource.coded("t.renewal_mode = any (%s)", MODES),
                    WordSource.coded(
                            PRODUCT.formatted("p.kind = any (%1$s)") + " or "
                                    + SUBSCRIPTION.formatted("s.kind = any (%1$s)"),
                            ProductWords.KINDS)),
            List.of(
                    DaySource.own("association", "starts_on"),
                    DaySource.own("association", "last_on"),
                    DaySource.own("association", "sort_renews"),
                    DaySource.of("s.sort_expires", UPSTREAM_DAYS, SUBSCRIPTION),
                    DaySource.of("s.sort_contracted", UPSTREAM_DAYS, SUBSCRIPTION)),
            5_000);

    private AssociationSearch() {}
}
