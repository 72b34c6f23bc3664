package dev.kontor.base.search;

import dev.kontor.base.sql.Sql;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores the words of rows anew after an update that folds them in another way, some at a time and never twice. */
@ApplicationScoped
public class Refolding {

    /** Counted up with every change of {@link Words} or {@link Phones}, and when a list gets other texts. */
    private static final int PRESENT = 3;

    private static final int AT_ONCE = 500;

    private final Sql sql;
    private final WordIndex index;
    private final List<ListedRows> lists;

    Refolding(Sql sql, WordIndex index, @All List<ListedRows> lists) {
        this.sql = sql;
        this.index = index;
        this.lists = lists;
    }

    /**
     * A list whose words are stored.
     *
     * @param rows the table of its rows
     * @param words what each of some rows is found by
     */
    public record ListedRows(WordTable table, String rows, Function<List<UUID>, Map<UUID, Set<String>>> words) {}

    private record State(int folding, @Nullable UUID afterId) {}

    /** Some of the present reseller's, of one list; false when none is left of any. */
    @Transactional
    public boolean runSome() {
        return lists.stream().anyMatch(this::runSome);
    }

    private boolean runSome(ListedRows listed) {
        WordTable table = listed.table();
        sql.query("""
                        insert into search_folding (reseller_id, list, folding, after_id) values (:reseller, :list, 1, null)
                        on conflict (reseller_id, list) do nothing""").bind("list", table.texts()).update();
        State state = sql.query("""
                        select folding, after_id from search_folding
                         where reseller_id = :reseller and list = :list for update""").bind("list", table.texts()).one(State.class);
        if (state.folding() == PRESENT) {
            return false;
        }
        List<UUID> ids = after(listed, state.afterId());
        if (!ids.isEmpty()) {
            index.replaceAll(table, listed.words().apply(ids));
        }
        boolean more = ids.size() == AT_ONCE;
        store(table, more ? ids.getLast() : null, more ? state.folding() : PRESENT);
        return more;
    }

    /** The next rows, locked, so that nobody changes them before their words are stored. */
    private List<UUID> after(ListedRows listed, @Nullable UUID id) {
        return sql.query("""
                        select id from %s where reseller_id = :reseller and id > :after
                         order by id limit :limit for no key update""".formatted(listed.rows()))
                .bind("after", id == null ? new UUID(0, 0) : id)
                .bind("limit", AT_ONCE)
                .list(UUID.class);
    }

    private void store(WordTable table, @Nullable UUID after, int folding) {
        sql.query("""
                        update search_folding set after_id = :after, folding = :folding
                         where reseller_id = :reseller and list = :list""")
                .bind("after", after)
                .bind("folding", folding)
                .bind("list", table.texts())
                .update();
    }
}
