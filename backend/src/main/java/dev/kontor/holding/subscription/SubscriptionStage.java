package dev.kontor.holding.subscription;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.sql.BulkRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Subscriptions on their way into the tables: new and changed rows, and what is found by which words. */
final class SubscriptionStage {

    final BulkRows added = new BulkRows();
    final BulkRows changed = new BulkRows();
    final Map<UUID, Set<String>> found = new LinkedHashMap<>();
    final Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();

    void add(SubscriptionLoad.Change change) {
        Subscription row = change.after();
        set((change.before() == null ? added : changed).add(), row);
        found.put(row.id, SubscriptionWords.of(row));
        events.put(row.id, change.changes());
    }

    private static void set(BulkRows rows, Subscription row) {
        rows.set("id", row.id)
                .set("external_id", row.externalId)
                .set("kind", row.kind)
                .set("product_id", row.productId)
                .set("name", row.name)
                .set("identifier", row.identifier)
                .set("upstream_user", row.upstreamUser)
                .set("plan", row.plan)
                .set("contracted_on", row.contractedOn)
                .set("expires_on", row.expiresOn)
                .set("status", row.status)
                .set("attributes", row.attributes)
                .set("sort_identifier", row.sortIdentifier)
                .set("sort_product", row.sortProduct)
                .set("version", row.version)
                .set("created_at", row.createdAt)
                .set("updated_at", row.updatedAt);
    }
}
