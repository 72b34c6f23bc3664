package dev.kontor.price.change;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.price.pricing.PriceOwner;
import dev.kontor.price.pricing.PriceOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a preview was made of: the draft, its first day, and how often anything was published in its list and in those
 * that show through where it says nothing. Reading it keeps the latter from being published until the transaction ends.
 */
@ApplicationScoped
class PriceFingerprint {

    private final PriceSql database;
    private final PriceOwners owners;
    private final CurrentActor actor;

    PriceFingerprint(PriceSql database, PriceOwners owners, CurrentActor actor) {
        this.database = database;
        this.owners = owners;
        this.actor = actor;
    }

    String of(PriceChange change, LocalDate from) {
        PriceOwner owner = owners.ofList(change.listId);
        String base = change.id + "/" + change.version + "/" + from + versions(change.listId, owner);
        return UUID.nameUUIDFromBytes(base.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String versions(UUID listId, PriceOwner owner) {
        return database.run(connection -> {
            // the own list is locked already and only less specific ones follow, so nobody waits in a circle
            String sql = """
                    select id, version from price_list
                     where reseller_id = ? and currency = ?
                       and (id = ? or kind = 'LIST' or (kind = 'CLASS' and owner_id = ?))
                     order by kind, id for share""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setString(2, owner.currency());
                statement.setObject(3, listId);
                statement.setObject(4, owner.classId());
                ResultSet rows = statement.executeQuery();
                StringBuilder text = new StringBuilder();
                while (rows.next()) {
                    text.append('/').append(rows.getObject(1)).append('.').append(rows.getLong(2));
                }
                return text.toString();
            }
        });
    }
}
