package dev.kontor.price.guard;

import dev.kontor.price.list.PriceList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which prices are looked at, as conditions of {@link PriceRelations}.
 *
 * @param lists which price lists {@code l}, with the customer {@code cu} of an own list
 * @param payers further rows (class id, currency) whose prices count, beside those of the lists' owners
 * @param classPrices which prices {@code b} of classes are looked at themselves
 * @param classSets which classes {@code b.class_id} must not mix own prices of a product with others
 * @param discounted which customers {@code cu} with adjustments are looked at where they have no own prices
 * @param percent which of their discounts {@code x.percent} matter
 * @param renewals which customers' ({@code cu}) expected renewals need a price
 * @param findings which findings {@code f} count
 */
record GuardScope(
        String lists,
        String payers,
        String classPrices,
        String classSets,
        String discounted,
        String percent,
        String renewals,
        String findings,
        Map<String, Object> parameters) {

    private static final String NONE = "select cast(null as uuid), cast(null as char(3)) where false";
    // customer by customer every discount is looked at, else only gifts: there may be as many discounts as customers
    private static final String ANY = "x.percent is not null";
    private static final String EVERYTHING = "x.percent = -100";
    private static final String GIVEN_AWAY = "cu.id in (select g.owner_id from price_adjustment g"
            + " where g.reseller_id = :reseller and g.superseded_at is null and g.percent = -100)";

    private static final String FROM_BELOW = "(f.customer_id is null or f.code = any (cast(:fromBelow as text[])))";

    static GuardScope customer(UUID customerId) {
        return new GuardScope(
                "l.kind = 'CUSTOMER' and l.owner_id = :owner",
                "select coalesce(cu.class_id, cast(:nobody as uuid)), cu.currency from customer cu"
                        + " where cu.reseller_id = :reseller and cu.id = :owner",
                "false",
                "false",
                "cu.id = :owner",
                ANY,
                "cu.id = :owner",
                "true",
                Map.of("owner", customerId));
    }

    /** Of many together, of whom only those are looked at for their discounts who have some. */
    static GuardScope customers(Collection<UUID> customerIds) {
        return new GuardScope(
                "l.kind = 'CUSTOMER' and l.owner_id = any (cast(:owners as uuid[]))",
                "select coalesce(cu.class_id, cast(:nobody as uuid)), cu.currency from customer cu"
                        + " where cu.reseller_id = :reseller and cu.id = any (cast(:owners as uuid[]))",
                "false",
                "false",
                "cu.id = any (cast(:owners as uuid[])) and cu.id in (select g.owner_id from price_adjustment g"
                        + " where g.reseller_id = :reseller and g.superseded_at is null)",
                ANY,
                "cu.id = any (cast(:owners as uuid[]))",
                "true",
                Map.of("owners", customerIds));
    }

    static GuardScope customerClass(UUID classId) {
        return new GuardScope(
                "((l.kind = 'CLASS' and l.owner_id = :owner) or (l.kind = 'CUSTOMER' and cu.class_id = :owner))",
                "select k.class_id, k.currency from customer_class_currency k"
                        + " where k.reseller_id = :reseller and k.class_id = :owner",
                "true",
                "b.class_id = :owner",
                GIVEN_AWAY + " and cu.class_id = :owner",
                EVERYTHING,
                "cu.class_id = :owner",
                "true",
                Map.of("owner", classId));
    }

    /** What these lists themselves say. */
    static GuardScope lists(Collection<UUID> listIds) {
        return new GuardScope(
                "l.id = any (cast(:lists as uuid[]))",
                NONE,
                "b.own and b.list_id = any (cast(:lists as uuid[]))",
                "(b.class_id, b.currency) in (select x.class_id, x.currency from subject x where x.kind = 'CLASS')",
                "false",
                ANY,
                "false",
                "true",
                Map.of("lists", listIds));
    }

    static GuardScope everything() {
        return new GuardScope(
                "true",
                "select k.class_id, k.currency from customer_class_currency k where k.reseller_id = :reseller"
                        + " union select cast(:nobody as uuid), s.currency from price_list s"
                        + " where s.reseller_id = :reseller and s.kind = 'LIST'",
                "true",
                "true",
                GIVEN_AWAY,
                EVERYTHING,
                "true",
                "true",
                Map.of());
    }

    /** What a change of this list can regret: its own prices, and what it brings about at customers with own prices. */
    static GuardScope change(PriceList list) {
        return switch (list.kind()) {
            case CUSTOMER ->
                new GuardScope(
                        "l.id = :list",
                        NONE,
                        "false",
                        "false",
                        "false",
                        ANY,
                        "cu.id = :owner",
                        "true",
                        Map.of("list", list.id(), "owner", list.ownerId()));
            case CLASS ->
                new GuardScope(
                        "(l.id = :list or (l.kind = 'CUSTOMER' and cu.class_id = :owner and cu.currency = :currency))",
                        NONE,
                        "b.class_id = :owner and b.currency = :currency",
                        "b.class_id = :owner and b.currency = :currency",
                        "false",
                        ANY,
                        "cu.class_id = :owner and cu.currency = :currency",
                        FROM_BELOW,
                        Map.of(
                                "list",
                                list.id(),
                                "owner",
                                list.ownerId(),
                                "currency",
                                list.currency(),
                                "fromBelow",
                                fromBelow()));
            case LIST, COST ->
                new GuardScope(
                        "(l.id = :list or (l.kind = 'CUSTOMER' and l.currency = :currency))",
                        "select k.class_id, k.currency from customer_class_currency k"
                                + " where k.reseller_id = :reseller and k.currency = :currency"
                                + " union select cast(:nobody as uuid), cast(:currency as char(3))",
                        "not b.own and b.list_id = :list",
                        "true",
                        "false",
                        ANY,
                        "cu.currency = :currency",
                        FROM_BELOW,
                        Map.of("list", list.id(), "currency", list.currency(), "fromBelow", fromBelow()));
        };
    }

    private static List<FindingCode> fromBelow() {
        return Arrays.stream(FindingCode.values())
                .filter(FindingCode::causedFromBelow)
                .toList();
    }
}
