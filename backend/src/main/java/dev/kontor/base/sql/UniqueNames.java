package dev.kontor.base.sql;

import dev.kontor.base.shared.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names that a row of a table has alone among those of its reseller. */
public final class UniqueNames {

    private UniqueNames() {}

    /** 409 at {@code /name} when another row has the name; {@code row} is what people call one, such as "class". */
    public static void requireFree(Sql sql, String table, String row, String name, @Nullable UUID own) {
        boolean taken = sql
                .query("select id from %s where reseller_id = :reseller and name = :name".formatted(table))
                .bind("name", name)
                .list(UUID.class)
                .stream()
                .anyMatch(id -> !id.equals(own));
        if (taken) {
            String detail = "Another %s has this name.".formatted(row);
            throw new Problem.Conflict("/name", "name-taken", detail);
        }
    }
}
