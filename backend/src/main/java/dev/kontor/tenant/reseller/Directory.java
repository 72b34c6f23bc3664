package dev.kontor.tenant.reseller;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Which reseller a name or credential belongs to, asked before anybody is signed in. Holds no secrets. The question is a
 * function of the database, which answers for one key at a time; whatever else is done with the rows, a reseller does with its
 * own.
 */
@ApplicationScoped
public class Directory {

    /** What leads to a reseller. Logins and keys are stored as hashes. */
    public enum Kind {
        SLUG,
        SITE,
        LOGIN,
        CUSTOMER_LOGIN,
        API_KEY,
        /** A host name of a reseller's own, under which only its portal answers (A28). */
        HOST
    }

    private final Sql sql;

    Directory(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    public void add(Kind kind, String key, UUID resellerId) {
        sql.query("""
                        insert into directory_entry (kind, key, reseller_id) values (:kind, :key, :reseller_id)
                        on conflict (kind, key, reseller_id) do nothing""")
                .bind("kind", kind.name())
                .bind("key", key)
                .bind("reseller_id", resellerId)
                .update();
    }

    @Transactional
    public void remove(Kind kind, String key, UUID resellerId) {
        sql.query("delete from directory_entry where kind = :kind and key = :key and reseller_id = :reseller_id")
                .bind("kind", kind.name())
                .bind("key", key)
                .bind("reseller_id", resellerId)
                .update();
    }

    /** What led to a reseller by one key does by another. */
    @Transactional
    public void move(Kind kind, String from, String to, UUID resellerId) {
        remove(kind, from, resellerId);
        add(kind, to, resellerId);
    }

    /** The resellers this key leads to; several only for a login that works for more than one. */
    public List<UUID> resellers(Kind kind, String key) {
        return sql.query("select * from directory_resellers(:kind, :key)")
                .bind("kind", kind.name())
                .bind("key", key)
                .list(UUID.class);
    }
}
