package dev.kontor.price.pricing;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.SqlArrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a list itself says of charges on a day, with nothing that shows through. */
@ApplicationScoped
public class OwnPrices {

    private final PriceRepository repository;
    private final CurrentActor actor;

    OwnPrices(PriceRepository repository, CurrentActor actor) {
        this.repository = repository;
        this.actor = actor;
    }

    /** A stored price that is valid on the day that was asked for. */
    public record OwnPrice(UUID entryId, UUID chargeId, int minQuantity, BigDecimal amount, Period valid) {}

    @Transactional
    public List<OwnPrice> on(LocalDate day, UUID listId, Collection<UUID> chargeIds) {
        return repository.run(connection -> {
            String sql = """
                    select e.id, e.charge_id, e.min_quantity, e.amount, lower(e.valid), upper(e.valid)
                      from price_entry e
                     where e.reseller_id = ? and e.list_id = ? and e.charge_id = any (?) and e.superseded_at is null
                       and e.valid @> ?::date""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, listId);
                SqlArrays.bind(statement, 3, "uuid", chargeIds.stream());
                statement.setObject(4, day);
                ResultSet rows = statement.executeQuery();
                List<OwnPrice> prices = new ArrayList<>();
                while (rows.next()) {
                    Period valid = new Period(rows.getObject(5, LocalDate.class), rows.getObject(6, LocalDate.class));
                    prices.add(new OwnPrice(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getInt(3),
                            rows.getBigDecimal(4),
                            valid));
                }
                return prices;
            }
        });
    }
}
