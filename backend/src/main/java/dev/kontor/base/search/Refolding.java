package dev.kontor.base.search;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the words of rows anew after an update that folds them in another way, some at a time and never twice. */
@ApplicationScoped
public class Refolding {

    /** Counted up with every change of {@link Words} or {@link Phones}, and when a list gets other texts. */
    private static final int PRESENT = 2;

    private static final int AT_ONCE = 500;

    private final Sql sql;
    private final WordIndex index;

    Refolding(Sql sql, WordIndex index) {
        this.sql = sql;
        this.index = index;
    }

    /** The rows of a list in the order of their ids, locked, so that nobody changes them before their words are stored. */
    public interface ListedRows {

        /** The words of the first rows after one; of the first of all after none. */
        SequencedMap<UUID, Set<String>> after(@Nullable UUID id, int limit);
    }

    private record State(int folding, @Nullable UUID afterId) {}

    /** Some of the present reseller's; false when none is left. */
    @Transactional
    public boolean runSome(WordTable table, ListedRows listed) {
        sql.query("""
                        insert into search_folding (reseller_id, list, folding, after_id) values (:reseller, :list, 1, null)
                        on conflict (reseller_id, list) do nothing""").bind("list", table.texts()).update();
        State state = sql.query("""
                        select folding, after_id from search_folding
                         where reseller_id = :reseller and list = :list for update""").bind("list", table.texts()).one(State.class);
        if (state.folding() == PRESENT) {
            return false;
        }
        SequencedMap<UUID, Set<String>> words = listed.after(state.afterId(), AT_ONCE);
        if (!words.isEmpty()) {
            index.replaceAll(table, words);
        }
        boolean more = words.size() == AT_ONCE;
        store(table, more ? words.lastEntry().getKey() : null, more ? state.folding() : PRESENT);
        return more;
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
