package dev.kontor.holding.subscription;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a subscription as its history shows them. */
final class SubscriptionFields {

    private SubscriptionFields() {}

    static Map<String, @Nullable Object> of(Subscription row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("externalId", row.externalId);
        fields.put("kind", row.kind.name());
        fields.put("productName", row.name);
        fields.put("identifier", row.identifier);
        fields.put("upstreamUser", row.upstreamUser);
        fields.put("plan", row.plan);
        fields.put("contractedOn", row.contractedOn == null ? null : row.contractedOn.toString());
        fields.put("expiresOn", row.expiresOn == null ? null : row.expiresOn.toString());
        fields.put("status", row.status.name());
        row.attributes.forEach((name, value) -> fields.put("attributes." + name, value));
        return fields;
    }
}
