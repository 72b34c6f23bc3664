package dev.kontor.customer.customerclass;

import dev.kontor.base.shared.VersionedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "customer_class")
class CustomerClass extends VersionedRow {

    String name;

    @Nullable
    String description;

    int position;

    String currency;

    Instant createdAt;

    /** With its currencies, the main one of which stands apart. */
    Map<String, @Nullable Object> fields(Set<String> currencies) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("description", description);
        fields.put("position", position);
        fields.put("currency", currency);
        fields.put("currencies", String.join(", ", new TreeSet<>(currencies)));
        return fields;
    }
}
