package dev.kontor.tenant.imports;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.RequestContext;
import dev.kontor.base.shared.VisibleText;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files that were taken in, newest first. */
@ApplicationScoped
public class ImportRuns {

    /** So long an import can be taken back. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final int LONGEST_NAME = 200;
    private static final Order<?> NEWEST = Order.newestFirst("import", "r.id");

    /** Rows that are left can be taken back. */
    private static final String VIEWS = """
            select r.id, r.what, r.file_name, r.imported_at, r.actor_name as imported_by, r.created, r.updated, r.unchanged,
                   r.removed, r.taken_back, r.taken_back_at,
                   (select cast(count(*) as int) from import_row w
                     where w.reseller_id = :reseller and w.run_id = r.id) as remaining
              from import_run r\s""";

    private final Sql sql;
    private final CurrentActor actor;
    private final RequestContext request;
    private final Clock clock;

    ImportRuns(Sql sql, CurrentActor actor, RequestContext request, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.request = request;
        this.clock = clock;
    }

    /** An import that begins, in the caller's transaction; it leaves no trace unless it writes something. */
    public ImportRun begin(String what, String fileName) {
        UUID id = Ids.next();
        Actor who = actor.get();
        UUID asked = request.id();
        Instant now = clock.instant();
        String name = named(fileName);
        return new ImportRun(sql, id, asked, () -> {
            forget(now.minus(KEPT));
            sql.query("""
                            insert into import_run (reseller_id, id, what, file_name, request_id, actor_id, actor_name, created,
                                   updated, unchanged, removed, taken_back, imported_at)
                            values (:reseller, :id, :what, :file, :request, :actor, :name, 0, 0, 0, 0, 0, :now)""")
                    .bind("id", id)
                    .bind("what", what)
                    .bind("file", name)
                    .bind("request", asked)
                    .bind("actor", who.id())
                    .bind("name", who.name())
                    .bind("now", now)
                    .update();
        });
    }

    Page<ImportRunView> page(int limit, @Nullable String cursor) {
        return sql.listing("import_run r", Conditions.of("r.reseller_id = :reseller"), NEWEST)
                .page(VIEWS + "{page}", ImportRunView.class, limit, cursor, NEWEST.cursorOf(ImportRunView::id));
    }

    /** 404 for one of another reseller. */
    ImportRunView require(UUID id) {
        return sql.query(VIEWS + "where r.reseller_id = :reseller and r.id = :id")
                .bind("id", id)
                .require(ImportRunView.class, "This import");
    }

    /** Of imports that are older only what they were stays. */
    private void forget(Instant before) {
        sql.query("""
                        delete from import_row w using import_run r
                         where w.reseller_id = :reseller and r.reseller_id = :reseller and r.id = w.run_id
                           and r.imported_at < :before""").bind("before", before).update();
    }

    /** What a program calls its file may be a path. */
    private static String named(String fileName) {
        String plain = VisibleText.of(fileName).replaceAll("^.*[/\\\\]|\\p{Cntrl}", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
