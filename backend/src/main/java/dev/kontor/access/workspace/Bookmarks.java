package dev.kontor.access.workspace;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Stream;

/** Favourites and saved views that lead to something that is gone; they would show nothing but its name. */
@ApplicationScoped
public class Bookmarks {

    private final Sql sql;

    Bookmarks(Sql sql) {
        this.sql = sql;
    }

    /** Of everybody: those whose address holds one of these ids. */
    @Transactional
    public void leadingTo(Collection<String> ids) {
        forget("favourite", "position(t.text in b.path) > 0", ids);
        forget("saved_view", "position(t.text in b.query) > 0", ids);
    }

    /** Of everybody: those that say or search for one of these texts. A page of another customer may be called the same. */
    @Transactional
    public void naming(Collection<String> texts) {
        forget("favourite", "b.path not like '/customers/%' and position(t.text in b.label) > 0", texts);
        forget(
                "saved_view",
                "(position(t.text in b.query) > 0 or position(t.text in b.name) > 0)",
                texts.stream().flatMap(Bookmarks::spellings).distinct().toList());
    }

    private void forget(String table, String condition, Collection<String> texts) {
        sql.query("""
                        delete from %s b
                         where b.reseller_id = :reseller
                           and exists (select 1 from unnest(cast(:texts as text[])) as t (text) where %s)""".formatted(table, condition)).array("texts", texts).update();
    }

    /** As it is, and as browsers write it into addresses. */
    private static Stream<String> spellings(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return Stream.of(text, encoded, encoded.replace("+", "%20"));
    }
}
