package dev.kontor.holding.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.table.CopyText;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Subscriptions on their way into the tables: the columns of the temporary table, and rows for it. */
final class SubscriptionStage {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The columns of the table subscription that an import writes. */
    static final List<String> COLUMNS = List.of(
            "reseller_id",
            "id",
            "external_id",
            "kind",
            "product_id",
            "name",
            "identifier",
            "upstream_user",
            "plan",
            "contracted_on",
            "expires_on",
            "status",
            "attributes",
            "sort_identifier",
            "sort_product",
            "version",
            "created_at",
            "updated_at");

    /** What else a row carries until it is stored. */
    static final List<String> EXTRA = List.of("is_new", "words", "gone", "search_text", "event_id", "event_changes");

    private static final String COPY = "copy subscription_import (%s, %s) from stdin"
            .formatted(String.join(", ", COLUMNS), String.join(", ", EXTRA));

    private final UUID reseller;
    private final CopyText copy = new CopyText();

    SubscriptionStage(UUID reseller) {
        this.reseller = reseller;
    }

    void add(SubscriptionLoad.Change change) {
        Subscription row = change.after();
        Subscription before = change.before();
        copy.add(reseller)
                .add(row.id)
                .add(row.externalId)
                .add(row.kind)
                .add(row.productId)
                .add(row.name);
        copy.add(row.identifier)
                .add(row.upstreamUser)
                .add(row.plan)
                .add(row.contractedOn)
                .add(row.expiresOn);
        copy.add(row.status).add(json(row.attributes)).add(row.sortIdentifier).add(row.sortProduct);
        copy.add(row.version).add(row.createdAt).add(row.updatedAt);
        Set<String> words = SubscriptionWords.of(row);
        Set<String> old = before == null ? Set.of() : SubscriptionWords.of(before);
        copy.add(before == null)
                .addArray(SubscriptionIndex.without(words, old))
                .addArray(SubscriptionIndex.without(old, words))
                .add(SubscriptionWords.text(words));
        copy.add(Ids.next()).add(json(change.changes()));
        copy.endRow();
    }

    /** Sends the rows to the temporary table, in the caller's transaction. */
    void send(EntityManager entityManager) {
        copy.send(entityManager, COPY);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
