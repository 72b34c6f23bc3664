package dev.kontor.holding.subscription;

import dev.kontor.base.shared.HostNames;
import dev.kontor.base.table.ImportRow;
import dev.kontor.goods.catalog.ProductKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which subscriptions the rows of a file are about: those of their external ids, else domains of the same name. */
final class StoredSubscriptions {

    private final Map<String, Subscription> byId;
    private final Map<String, List<Subscription>> byName;

    StoredSubscriptions(SubscriptionLoad load, List<ImportRow> rows) {
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ImportRow row : rows) {
            Optional.ofNullable(row.text("externalId")).ifPresent(ids::add);
            Optional.ofNullable(row.text("identifier")).map(HostNames::key).ifPresent(names::add);
        }
        byId = load.existing(ids);
        byName = load.domains(names);
    }

    Collection<Subscription> all() {
        List<Subscription> all = new ArrayList<>(byId.values());
        byName.values().forEach(all::addAll);
        return all;
    }

    /** What a row of this kind changes, if it is there; the row is refused when several are. */
    Optional<Subscription> of(ImportRow row, @Nullable ProductKind kind) {
        String id = row.text("externalId");
        Subscription own = id == null ? null : byId.get(id);
        String name = row.text("identifier");
        if (own != null || name == null || (kind != null && kind != ProductKind.DOMAIN)) {
            return Optional.ofNullable(own);
        }
        // a row with an id of its own may give it to what had none
        List<Subscription> same = byName.getOrDefault(HostNames.key(name), List.of()).stream()
                .filter(one -> id == null || one.externalId == null)
                .toList();
        if (same.size() > 1) {
            String detail = "%d subscriptions have this name; say the external id.".formatted(same.size());
            row.refuse("identifier", "ambiguous-name", detail);
        }
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }
}
