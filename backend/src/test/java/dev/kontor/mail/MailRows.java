package dev.kontor.mail;

import dev.kontor.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is stored of the present reseller's mails, for tests. */
@ApplicationScoped
public class MailRows {

    private final TenantRows rows;

    MailRows(TenantRows rows) {
        this.rows = rows;
    }

    /** One column of all mails as text, in the order in which they were queued. */
    @Transactional
    public List<String> column(String name) {
        return rows.query("select " + name + ", id from mail where reseller_id = :reseller order by id").list().stream()
                .map(row -> String.valueOf(row[0]))
                .toList();
    }
}
