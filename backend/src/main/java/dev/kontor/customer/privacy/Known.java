package dev.kontor.customer.privacy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what the traces of somebody are found: the ids of the customer and of its people and things, addresses and full names. */
record Known(Set<UUID> ids, Set<String> addresses, Set<String> names) {

    /** A shorter one stands in the names of others. */
    private static final int SHORTEST_NAME = 4;

    static Known of(UUID customer) {
        Known known = new Known(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        known.ids.add(customer);
        return known;
    }

    Known named(@Nullable String name) {
        if (name != null && name.strip().length() >= SHORTEST_NAME) {
            names.add(name.strip());
        }
        return this;
    }

    Known at(@Nullable String address) {
        if (address != null && address.contains("@")) {
            addresses.add(address.strip().toLowerCase(Locale.ROOT));
        }
        return this;
    }

    Known with(Collection<UUID> more) {
        ids.addAll(more);
        return this;
    }

    Known without(Collection<UUID> others) {
        ids.removeAll(Set.copyOf(others));
        return this;
    }

    List<String> idTexts() {
        return ids.stream().map(UUID::toString).toList();
    }

    /** Everything that can stand in a text. */
    List<String> texts() {
        return Stream.of(ids, addresses, names)
                .flatMap(Set::stream)
                .map(Object::toString)
                .toList();
    }
}
