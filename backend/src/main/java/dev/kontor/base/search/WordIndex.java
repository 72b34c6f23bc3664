package dev.kontor.base.search;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps the words of rows in step with them, in the same transaction: three statements whatever the number of rows. */
@ApplicationScoped
public class WordIndex {

    private final Sql sql;

    WordIndex(Sql sql) {
        this.sql = sql;
    }

    /** The words of these rows, whichever they had before. */
    public void replaceAll(WordTable table, Map<UUID, Set<String>> words) {
        List<UUID> ids = new ArrayList<>();
        List<String> each = new ArrayList<>();
        words.forEach((id, own) -> own.forEach(word -> {
            ids.add(id);
            each.add(word);
        }));
        remove(table, words.keySet(), ids, each);
        sql.query("""
                        insert into %1$s (reseller_id, word, %2$s)
                        select :reseller, n.word, n.id
                          from unnest(cast(:ids as uuid[]), cast(:words as text[])) as n (id, word) order by n.word
                        on conflict (reseller_id, word, %2$s) do nothing""".formatted(table.words(), table.id()))
                .array("ids", ids)
                .array("words", each)
                .update();
        storeTexts(table, words);
    }

    public void replace(WordTable table, UUID id, Set<String> words) {
        replaceAll(table, Map.of(id, words));
    }

    public void remove(WordTable table, UUID id) {
        remove(table, List.of(id), List.of(), List.of());
        sql.query("delete from %s where reseller_id = :reseller and %s = :id".formatted(table.texts(), table.id()))
                .bind("id", id)
                .update();
    }

    /** Those that the texts say are stored, which may be folded as it was done once; without those that stay. */
    private void remove(WordTable table, Collection<UUID> of, List<UUID> ids, List<String> words) {
        sql.query("""
                        delete from %1$s w using (
                          select x.%3$s as id, o.word from %2$s x cross join lateral unnest(%4$s) as o (word)
                           where x.reseller_id = :reseller and x.%3$s = any (cast(:of as uuid[]))
                          except
                          select n.id, n.word from unnest(cast(:ids as uuid[]), cast(:words as text[])) as n (id, word)) gone
                         where w.reseller_id = :reseller and w.word = gone.word and w.%3$s = gone.id""".formatted(table.words(), table.texts(), table.id(), table.stored("x")))
                .array("of", of)
                .array("ids", ids)
                .array("words", words)
                .update();
    }

    private void storeTexts(WordTable table, Map<UUID, Set<String>> words) {
        List<Set<String>> each = List.copyOf(words.values());
        sql.query((table.markers() ? """
                        insert into %1$s (reseller_id, %2$s, text, markers)
                        select :reseller, n.id, n.text, n.markers
                          from unnest(cast(:ids as uuid[]), cast(:texts as text[]), cast(:markers as text[]))
                            as n (id, text, markers)
                        on conflict (reseller_id, %2$s) do update set text = excluded.text, markers = excluded.markers""" : """
                        insert into %1$s (reseller_id, %2$s, text)
                        select :reseller, n.id, n.text
                          from unnest(cast(:ids as uuid[]), cast(:texts as text[]), cast(:markers as text[]))
                            as n (id, text, markers)
                        on conflict (reseller_id, %2$s) do update set text = excluded.text""").formatted(table.texts(), table.id()))
                .array("ids", words.keySet())
                .array("texts", each.stream().map(Words::text).toList())
                .array("markers", each.stream().map(Words::markers).toList())
                .update();
    }
}
