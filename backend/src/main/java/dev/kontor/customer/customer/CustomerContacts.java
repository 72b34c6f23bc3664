package dev.kontor.customer.customer;

import dev.kontor.base.shared.Rows;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How customers are called and written to, for modules that work with many of them. */
@ApplicationScoped
public class CustomerContacts {

    private final TenantRows rows;

    CustomerContacts(TenantRows rows) {
        this.rows = rows;
    }

    /** Those of the customers that exist, in one statement. */
    @Transactional
    public Map<UUID, CustomerContact> byIds(Collection<UUID> ids) {
        Map<UUID, CustomerContact> contacts = new HashMap<>();
        rows.query("""
                        select id, number, display_name, email, language, country from customer
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[]))""")
                .setParameter("ids", SqlArrays.of(ids))
                .list()
                .forEach(row -> contacts.put((UUID) row[0], contact(row)));
        return contacts;
    }

    private static CustomerContact contact(Object[] row) {
        return new CustomerContact(
                (UUID) row[0],
                row[1].toString(),
                row[2].toString(),
                Rows.text(row[3]),
                row[4].toString(),
                Rows.text(row[5]));
    }
}
