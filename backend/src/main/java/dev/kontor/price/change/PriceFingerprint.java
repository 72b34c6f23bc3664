package dev.kontor.price.change;

import dev.kontor.base.sql.Sql;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.list.PriceOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a preview was made of: the draft, its first day, and how often anything was published in its list and in those
 * that show through where it says nothing. Reading it keeps the latter from being published until the transaction ends.
 */
@ApplicationScoped
class PriceFingerprint {

    private final Sql sql;
    private final PriceOwners owners;

    PriceFingerprint(Sql sql, PriceOwners owners) {
        this.sql = sql;
        this.owners = owners;
    }

    String of(PriceChange change, LocalDate from) {
        PriceOwner owner = owners.ofList(change.listId);
        String base = change.id + "/" + change.version + "/" + from + versions(change.listId, owner);
        return UUID.nameUUIDFromBytes(base.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String versions(UUID listId, PriceOwner owner) {
        // the own list is locked already and only less specific ones follow, so nobody waits in a circle
        return sql
                .query("""
                        select id, version from price_list
                         where reseller_id = :reseller and currency = :currency
                           and (id = :list or kind = 'LIST' or (kind = 'CLASS' and owner_id = :class))
                         order by kind, id for share""")
                .bind("currency", owner.currency())
                .bind("list", listId)
                .bind("class", owner.classId())
                .map(UUID.class, Long.class)
                .entrySet()
                .stream()
                .map(list -> "/" + list.getKey() + "." + list.getValue())
                .collect(Collectors.joining());
    }
}
