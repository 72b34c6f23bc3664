package dev.kontor.price.preview;

import dev.kontor.price.change.ChangedProduct.ChangeKind;
import dev.kontor.price.change.PricePlan.Difference;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.preview.PreviewPrice.PreviewCharge;
import dev.kontor.price.preview.PriceChangePreview.ProductCounts;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many products a change adds, changes, removes or leaves as they are. */
final class ProductKinds {

    private ProductKinds() {}

    /** {@code products} is how many products the draft speaks of, whether it changes them or not. */
    static ProductCounts of(Map<Key, Difference> differences, List<PreviewCharge> charges, int products) {
        Map<UUID, UUID> productOf =
                charges.stream().collect(Collectors.toMap(PreviewCharge::id, PreviewCharge::productId));
        Map<UUID, Set<ChangeKind>> kinds = new HashMap<>();
        differences.forEach((key, difference) -> {
            ChangeKind kind = ChangeKind.of(difference.before(), difference.after());
            if (kind != ChangeKind.UNCHANGED) {
                kinds.computeIfAbsent(
                                Objects.requireNonNull(productOf.get(key.chargeId())),
                                id -> EnumSet.noneOf(ChangeKind.class))
                        .add(kind);
            }
        });
        int added = count(kinds.values(), ChangeKind.ADDED);
        int removed = count(kinds.values(), ChangeKind.REMOVED);
        return new ProductCounts(added, kinds.size() - added - removed, removed, Math.max(0, products - kinds.size()));
    }

    private static int count(Collection<Set<ChangeKind>> kinds, ChangeKind only) {
        return (int) kinds.stream().filter(Set.of(only)::equals).count();
    }
}
