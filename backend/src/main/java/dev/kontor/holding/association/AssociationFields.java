package dev.kontor.holding.association;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an association as its history shows them. */
public final class AssociationFields {

    private AssociationFields() {}

    public static Map<String, @Nullable Object> of(Association row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("customerId", row.customerId.toString());
        fields.put("subscriptionId", text(row.subscriptionId));
        fields.put("productId", text(row.productId));
        fields.put("quantity", row.quantity);
        fields.put("startsOn", text(row.startsOn));
        fields.put("endsOn", text(row.endsOn));
        fields.put("renewal.intervalMonths", row.renewalMonths);
        fields.put("renewal.mode", text(row.renewalMode));
        fields.put("renewal.nextOn", text(row.renewsOn));
        fields.put("renewal.answer", text(row.renewalAnswer));
        fields.put("notifyCustomer", row.notifyCustomer);
        fields.put("services", row.services);
        fields.put("updateService", row.updateService);
        fields.put("transferable", row.transferable);
        fields.put("registeredById", text(row.registeredBy));
        fields.put("note", row.note);
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
