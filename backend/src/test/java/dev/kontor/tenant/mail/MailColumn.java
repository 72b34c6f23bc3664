package dev.kontor.tenant.mail;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** One transaction of {@link MailRows}. */
@ApplicationScoped
class MailColumn {

    private final Sql sql;

    MailColumn(Sql sql) {
        this.sql = sql;
    }

    public List<String> read(String column) {
        return sql.query("select coalesce(cast(%s as text), 'null') from mail where reseller_id = :reseller order by id"
                        .formatted(column))
                .list(String.class);
    }
}
