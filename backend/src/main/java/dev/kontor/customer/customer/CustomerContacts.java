package dev.kontor.customer.customer;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How customers are called and written to, for modules that work with many of them. */
@ApplicationScoped
public class CustomerContacts {

    private final Sql sql;

    CustomerContacts(Sql sql) {
        this.sql = sql;
    }

    /** Those of the customers that exist, in one statement. */
    public Map<UUID, CustomerContact> byIds(Collection<UUID> ids) {
        return sql.query("""
                        select id, number, display_name, email, language, country from customer
                         where reseller_id = :reseller and id = any (:ids)""").array("ids", ids).map(UUID.class, CustomerContact.class);
    }

    /** How a customer is called, written to and recognised. */
    public record CustomerContact(
            UUID id,
            String number,
            String displayName,
            @Nullable String email,
            String language,
            @Nullable String country) {}
}
