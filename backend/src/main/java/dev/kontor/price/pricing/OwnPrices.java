package dev.kontor.price.pricing;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a list itself says of charges on a day, with nothing that shows through. */
@ApplicationScoped
public class OwnPrices {

    private final Sql sql;

    OwnPrices(Sql sql) {
        this.sql = sql;
    }

    /** A stored price that is valid on the day that was asked for. */
    public record OwnPrice(UUID entryId, UUID chargeId, int minQuantity, BigDecimal amount, Period valid) {}

    @Transactional
    public List<OwnPrice> on(LocalDate day, UUID listId, Collection<UUID> chargeIds) {
        return sql.query("""
                        select e.id as entry_id, e.charge_id, e.min_quantity, e.amount, lower(e.valid) as valid_from,
                               upper(e.valid) as valid_until
                          from price_entry e
                         where e.reseller_id = :reseller and e.list_id = :list and e.charge_id = any (:charges)
                           and e.superseded_at is null and e.valid @> cast(:day as date)""")
                .bind("list", listId)
                .array("charges", chargeIds)
                .bind("day", day)
                .list(OwnPrice.class);
    }
}
