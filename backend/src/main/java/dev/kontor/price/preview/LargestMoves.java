package dev.kontor.price.preview;

import dev.kontor.base.sql.Sql;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.LargestMove;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The prices that move most, with their names. */
@ApplicationScoped
class LargestMoves {

    private static final int LARGEST = 5;

    private final Sql sql;

    LargestMoves(Sql sql) {
        this.sql = sql;
    }

    List<LargestMove> largest(List<PriceMove> moves) {
        List<PriceMove> first = moves.stream()
                .filter(move -> move.percent() != null)
                .sorted(Comparator.comparing((PriceMove move) ->
                                Objects.requireNonNull(move.percent()).abs())
                        .reversed())
                .limit(LARGEST)
                .toList();
        return sql.query("""
                        select c.product_id, p.sku, c.action, c.term_months, m.min_quantity, m.before, m.after, m.percent
                          from unnest(cast(:charges as uuid[]), cast(:quantities as int[]), cast(:before as numeric[]),
                                      cast(:after as numeric[]), cast(:percents as numeric[]))
                          with ordinality as m (id, min_quantity, before, after, percent, position)
                          join charge c on c.reseller_id = :reseller and c.id = m.id
                          join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         order by m.position""")
                .array("charges", first, PriceMove::chargeId)
                .array("quantities", first, PriceMove::minQuantity)
                .array("before", first, PriceMove::before)
                .array("after", first, PriceMove::after)
                .array("percents", first, PriceMove::percent)
                .list(LargestMove.class);
    }
}
