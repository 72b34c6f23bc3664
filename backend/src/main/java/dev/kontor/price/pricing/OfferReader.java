package dev.kontor.price.pricing;

import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the rows of {@link PriceRepository} into offers; rows come ordered by SKU and charge. */
final class OfferReader {

    private OfferReader() {}

    static Map<String, Offer> read(ResultSet rows, String currency, List<Adjustment> adjustments) throws SQLException {
        Map<String, Offer> offers = new LinkedHashMap<>();
        while (rows.next()) {
            String sku = rows.getString(1);
            Offer offer = offers.get(sku);
            if (offer == null) {
                offer = new Offer(
                        rows.getObject(2, UUID.class),
                        rows.getObject(3, UUID.class),
                        currency,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        adjustments);
                offers.put(sku, offer);
            }
            UUID chargeId = rows.getObject(4, UUID.class);
            if (offer.charges().isEmpty() || !offer.charges().getLast().id().equals(chargeId)) {
                offer.charges().add(new ChargeView(chargeId, Action.valueOf(rows.getString(5)), rows.getInt(6)));
            }
            if (rows.getString(7) != null) {
                offer.candidates().add(candidate(rows, chargeId));
            }
        }
        return offers;
    }

    static Candidate candidate(ResultSet rows, UUID chargeId) throws SQLException {
        return new Candidate(
                chargeId,
                ListKind.valueOf(rows.getString(7)),
                rows.getObject(8, UUID.class),
                rows.getString(9),
                rows.getObject(10, UUID.class),
                rows.getInt(11),
                rows.getBigDecimal(12),
                period(rows, 13),
                rows.getTimestamp(15).toInstant(),
                rows.getString(16));
    }

    static List<Adjustment> adjustments(ResultSet rows) throws SQLException {
        List<Adjustment> adjustments = new ArrayList<>();
        while (rows.next()) {
            adjustments.add(adjustment(rows));
        }
        return adjustments;
    }

    /** The owner comes in the column after those of {@link #adjustments}. */
    static Map<UUID, List<Adjustment>> adjustmentsByOwner(ResultSet rows) throws SQLException {
        Map<UUID, List<Adjustment>> adjustments = new LinkedHashMap<>();
        while (rows.next()) {
            adjustments
                    .computeIfAbsent(rows.getObject(10, UUID.class), owner -> new ArrayList<>())
                    .add(adjustment(rows));
        }
        return adjustments;
    }

    private static Adjustment adjustment(ResultSet rows) throws SQLException {
        return new Adjustment(
                rows.getObject(1, UUID.class),
                Adjustment.Owner.valueOf(rows.getString(2)),
                AdjustmentScope.valueOf(rows.getString(3)),
                rows.getObject(4, UUID.class),
                rows.getBigDecimal(5),
                period(rows, 6),
                rows.getTimestamp(8).toInstant(),
                rows.getString(9));
    }

    private static Period period(ResultSet rows, int column) throws SQLException {
        @Nullable LocalDate from = rows.getObject(column, LocalDate.class);
        @Nullable LocalDate until = rows.getObject(column + 1, LocalDate.class);
        return from == null && until == null ? Period.ALWAYS : new Period(from, until);
    }
}
