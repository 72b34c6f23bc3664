package dev.kontor.base.search;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps the words of rows in step with them, in the same transaction and with its next trip. */
@ApplicationScoped
public class WordIndex {

    /** The rows as they come: their words are taken from their texts, which are sent once. */
    private static final String ROWS =
            "unnest(cast(:of as uuid[]), cast(:texts as text[]), cast(:markers as text[])) as n (id, text, markers)";

    /** Goes what the texts say is stored, which may be folded as it was done once; without what stays. */
    private static final String GONE = """
            delete from %1$s w using (
              select x.%3$s as id, o.word from %2$s x cross join lateral unnest(%4$s) as o (word)
               where x.reseller_id = :reseller and x.%3$s = any (cast(:of as uuid[]))
              except
              select n.id, o.word from %6$s cross join lateral unnest(%5$s) as o (word)) gone
             where w.reseller_id = :reseller and w.word = gone.word and w.%3$s = gone.id""";

    /** Without looking for what is there already: half the time of the other. */
    private static final String COME_NEW = """
            insert into %1$s (reseller_id, word, %3$s)
            select :reseller, o.word, n.id from %6$s cross join lateral unnest(%5$s) as o (word) order by o.word""";

    private static final String COME = COME_NEW + " on conflict (reseller_id, word, %3$s) do nothing";

    private static final String TEXTS = """
            insert into %2$s (reseller_id, %3$s, text)
            select :reseller, n.id, n.text from %6$s
            on conflict (reseller_id, %3$s) do update set text = excluded.text""";

    private static final String TEXTS_AND_MARKERS = """
            insert into %2$s (reseller_id, %3$s, text, markers)
            select :reseller, n.id, n.text, n.markers from %6$s
            on conflict (reseller_id, %3$s) do update set text = excluded.text, markers = excluded.markers""";

    private final Sql sql;

    WordIndex(Sql sql) {
        this.sql = sql;
    }

    /** The words of these rows, whichever they had before. */
    public void replaceAll(WordTable table, Map<UUID, Set<String>> words) {
        run(table, GONE + ";" + COME + ";" + texts(table), words);
    }

    /** The words of rows that are new. */
    public void addAll(WordTable table, Map<UUID, Set<String>> words) {
        run(table, COME_NEW + ";" + texts(table), words);
    }

    public void replace(WordTable table, UUID id, Set<String> words) {
        replaceAll(table, Map.of(id, words));
    }

    public void remove(WordTable table, UUID id) {
        removeAll(table, List.of(id));
    }

    /** The same of many. */
    public void removeAll(WordTable table, Collection<UUID> ids) {
        Map<UUID, Set<String>> none = new LinkedHashMap<>();
        ids.forEach(id -> none.put(id, Set.of()));
        String texts = "delete from %2$s where reseller_id = :reseller and %3$s = any (cast(:of as uuid[]))";
        run(table, GONE + ";" + texts, none);
    }

    private static String texts(WordTable table) {
        return table.markers() ? TEXTS_AND_MARKERS : TEXTS;
    }

    private void run(WordTable table, String statements, Map<UUID, Set<String>> words) {
        String filled = statements.formatted(
                table.words(), table.texts(), table.id(), table.stored("x"), table.stored("n"), ROWS);
        sql.query(filled)
                .array("of", words.keySet())
                .array("texts", words.values(), Words::text)
                .array("markers", words.values(), Words::markers)
                .later();
    }
}
