package dev.kontor.base.home;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed lately, told as one: {@code count} says how many things (of prices: how many prices) one
 * action reached. Of a single thing there are its name, absent when it is gone, and its first changes, with the names
 * of what those name by ids.
 */
public record HomeChange(
        UUID id,
        Instant at,
        String actor,
        Actor.Kind actorKind,
        HistoryAction action,
        ChangedThing thing,
        @Nullable UUID thingId,
        @Nullable String name,
        @Nullable String of,
        long count,
        List<FieldChange> changes,
        Map<String, String> names,
        @Nullable ChangedPrice price) {

    /** The first price of a price change, and what it was in the same list; discounts have none. */
    public record ChangedPrice(
            UUID changeId,
            @Nullable String title,
            @Nullable String sku,
            @Nullable String charge,
            @Nullable Money amount,
            @Nullable Money before) {}

    /** What was changed. */
    public enum ChangedThing {
        CUSTOMER("customer"),
        CUSTOMER_CLASS("customer-class"),
        /** What a customer may do: services, catalogues, its standing. */
        RELATIONSHIP("relationship"),
        SUBSCRIPTION("subscription"),
        ASSOCIATION("association"),
        PRICE_LIST("price-list");

        private final String type;

        ChangedThing(String type) {
            this.type = type;
        }

        /** As the history calls it. */
        String type() {
            return type;
        }
    }
}
