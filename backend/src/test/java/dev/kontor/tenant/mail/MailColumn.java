package dev.kontor.tenant.mail;

import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** One transaction of {@link MailRows}. */
@ApplicationScoped
class MailColumn {

    private final TenantRows rows;

    MailColumn(TenantRows rows) {
        this.rows = rows;
    }

    @Transactional
    public List<String> read(String column) {
        String sql =
                "select cast(%s as text), id from mail where reseller_id = :reseller order by id".formatted(column);
        return rows.query(sql).list().stream()
                .map(row -> String.valueOf(row[0]))
                .toList();
    }
}
