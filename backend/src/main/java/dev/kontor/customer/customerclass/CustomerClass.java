package dev.kontor.customer.customerclass;

import dev.kontor.base.shared.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "customer_class")
class CustomerClass extends Owned {

    String name;

    @Nullable
    String description;

    int position;

    @Column(columnDefinition = "char(3)")
    String currency;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("description", description);
        fields.put("position", position);
        fields.put("currency", currency);
        return fields;
    }
}
