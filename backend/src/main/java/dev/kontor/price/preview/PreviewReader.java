package dev.kontor.price.preview;

import dev.kontor.base.sql.Sql;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.preview.OneCustomerReach.Renewal;
import dev.kontor.price.preview.PreviewLevels.ClassAdjustment;
import dev.kontor.price.preview.PreviewPrice.PreviewCharge;
import dev.kontor.price.preview.PriceChangePreview.LargestMove;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what changed charges are, cost and renew, as the lists stand in this transaction. */
@ApplicationScoped
class PreviewReader {

    private final Sql sql;

    PreviewReader(Sql sql) {
        this.sql = sql;
    }

    List<PreviewCharge> charges(Collection<UUID> ids) {
        return sql.query("""
                        select c.id, c.product_id, p.category_id
                          from charge c join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         where c.reseller_id = :reseller and c.id = any (:charges)""").array("charges", ids).list(PreviewCharge.class);
    }

    /** The moves with what their charges are called. */
    List<LargestMove> largest(List<PriceMove> moves) {
        return sql.query("""
                        select c.product_id, p.sku, c.action, c.term_months, m.min_quantity, m.before, m.after, m.percent
                          from unnest(cast(:charges as uuid[]), cast(:quantities as int[]), cast(:before as numeric[]),
                                      cast(:after as numeric[]), cast(:percents as numeric[]))
                          with ordinality as m (id, min_quantity, before, after, percent, position)
                          join charge c on c.reseller_id = :reseller and c.id = m.id
                          join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         order by m.position""")
                .array("charges", moves, PriceMove::chargeId)
                .array("quantities", moves, PriceMove::minQuantity)
                .array("before", moves, PriceMove::before)
                .array("after", moves, PriceMove::after)
                .array("percents", moves, PriceMove::percent)
                .list(LargestMove.class);
    }

    /** The SKUs of the products of these charges. */
    List<String> skus(Collection<UUID> charges) {
        return sql.query("""
                        select distinct p.sku
                          from charge c join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         where c.reseller_id = :reseller and c.id = any (:charges)""").array("charges", charges).list(String.class);
    }

    /** How many products a draft speaks of. */
    int productsOf(UUID changeId) {
        return (int) sql.query("""
                        select count(distinct c.product_id)
                          from price_change_item i join charge c on c.reseller_id = i.reseller_id and c.id = i.charge_id
                         where i.reseller_id = :reseller and i.change_id = :change""").bind("change", changeId).count();
    }

    /** What a customer renews by these charges. */
    List<Renewal> renewals(UUID customerId, Collection<UUID> charges) {
        return sql.query("""
                        select charge_id, quantity, interval_months from expected_renewal
                         where reseller_id = :reseller and customer_id = :customer and charge_id = any (:charges)""")
                .bind("customer", customerId)
                .array("charges", charges)
                .list(Renewal.class);
    }

    /** Amounts on a day of all lists of one kind in a currency, by their owner. */
    Map<UUID, Map<Key, BigDecimal>> amounts(ListKind kind, String currency, LocalDate day, Collection<UUID> chargeIds) {
        return sql
                .query("""
                        with lists as materialized (
                          select id, owner_id from price_list
                           where reseller_id = :reseller and kind = :kind and currency = :currency)
                        select l.owner_id, e.charge_id as key_charge_id, e.min_quantity as key_min_quantity, e.amount
                          from lists l
                          join price_entry e on e.reseller_id = :reseller and e.list_id = l.id
                           and e.charge_id = any (:charges) and e.superseded_at is null and e.valid @> cast(:day as date)""")
                .bind("kind", kind.name())
                .bind("currency", currency)
                .bind("day", day)
                .array("charges", chargeIds)
                .list(Listed.class)
                .stream()
                .collect(Collectors.groupingBy(Listed::ownerId, Collectors.toMap(Listed::key, Listed::amount)));
    }

    /** A price of an owner's list. */
    record Listed(UUID ownerId, Key key, BigDecimal amount) {}

    /** The adjustments of all classes on a day. */
    List<ClassAdjustment> adjustments(LocalDate day) {
        return sql.query("""
                        select owner_id as class_id, scope, scope_id, percent from price_adjustment
                         where reseller_id = :reseller and owner_kind = 'CLASS' and superseded_at is null
                           and valid @> cast(:day as date)""").bind("day", day).list(ClassAdjustment.class);
    }
}
