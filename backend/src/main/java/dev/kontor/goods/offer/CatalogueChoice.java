package dev.kontor.goods.offer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A catalogue that a customer is to have, and the exclusive group that it is in, if any. */
public record CatalogueChoice(UUID catalogueId, Optional<String> exclusiveGroup) {

    /** The exclusive group of which more than one is chosen (D17). */
    public static Optional<String> conflict(List<CatalogueChoice> chosen) {
        Set<String> seen = new HashSet<>();
        return chosen.stream()
                .flatMap(choice -> choice.exclusiveGroup().stream())
                .filter(group -> !seen.add(group))
                .findFirst();
    }
}
