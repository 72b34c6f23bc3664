package dev.kontor.price.change;

import dev.kontor.goods.catalog.Action;
import dev.kontor.price.change.PricePlan.Difference;
import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.rule.ResolvedPrice.PriceSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a change does to the prices of one product, before beside after. */
public record ChangedProduct(UUID productId, String sku, String name, List<ChangedCharge> charges) {

    /**
     * One charge from one quantity; an absent amount says that the list has no price, and that what is inherited is
     * paid, if anything. Costs only with the right to see them; the margin is that of the price afterwards.
     */
    public record ChangedCharge(
            Action action,
            int termMonths,
            int minQuantity,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable BigDecimal inherited,
            @Nullable PriceSource inheritedSource,
            ChangeKind kind,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal margin,
            List<FindingCode> findings) {}

    /** How before and after differ. */
    public enum ChangeKind {
        ADDED,
        CHANGED,
        REMOVED,
        UNCHANGED;

        /** Of prices of a list, as they are paid; only costs are not rounded. */
        static ChangeKind of(@Nullable BigDecimal before, @Nullable BigDecimal after, PriceList list) {
            if (list.kind() == ListKind.COST) {
                return of(before, after);
            }
            Difference paid = new Difference(before, after).rounded(list.currency());
            return of(paid.before(), paid.after());
        }

        public static ChangeKind of(@Nullable BigDecimal before, @Nullable BigDecimal after) {
            if (before == null || after == null) {
                return before == null && after == null ? UNCHANGED : before == null ? ADDED : REMOVED;
            }
            return before.compareTo(after) == 0 ? UNCHANGED : CHANGED;
        }
    }
}
