package dev.kontor.tenant.imports;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.imports.ImportUndo.LeftByImport;
import dev.kontor.tenant.imports.ImportUndo.Outcome;
import dev.kontor.tenant.imports.ImportUndo.UndoneRun;
import dev.kontor.tenant.imports.ImportUndo.Written;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes imports back: what they made and nobody uses goes, what they changed and nobody changed since is as before. What has
 * to stay is named with its reason and can be tried again; so the same again changes nothing more.
 */
@ApplicationScoped
public class ImportReversals {

    private static final int BATCH = 1_000;
    private static final int SHOWN = 1_000;

    private final Sql sql;
    private final ImportRuns runs;
    private final List<ImportUndo> kinds;
    private final CurrentActor actor;
    private final Clock clock;

    ImportReversals(Sql sql, ImportRuns runs, @All List<ImportUndo> kinds, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.runs = runs;
        this.kinds = kinds;
        this.actor = actor;
        this.clock = clock;
    }

    /** What would be taken back; 404 for an import of another reseller. */
    @Transactional
    public ImportReversal preview(UUID id) {
        return reversal(id, false);
    }

    /** Takes back what can be; 403 without the right that this kind of import needs. */
    @Transactional
    public ImportReversal takeBack(UUID id) {
        return reversal(id, true);
    }

    private ImportReversal reversal(UUID id, boolean keep) {
        UndoneRun run = sql.query("""
                        select what, file_name, request_id from import_run
                         where reseller_id = :reseller and id = :id for update""").bind("id", id).require(UndoneRun.class, "This import");
        ImportUndo undo = kinds.stream()
                .filter(kind -> kind.what().equals(run.what()))
                .findFirst()
                .orElseThrow();
        if (!actor.has(undo.right())) {
            throw new Problem.Forbidden(
                    "missing-right", "Taking this import back needs the right %s.".formatted(undo.right()));
        }
        Sum sum = new Sum();
        UUID after = null;
        // what was made goes first: what is restored may need its number again
        for (boolean added : List.of(true, false)) {
            List<Written> rows = rows(id, added, after, Math.min(BATCH, undo.most() - sum.tried));
            while (!rows.isEmpty()) {
                Outcome outcome = undo.undo(run, rows, keep);
                sum.add(outcome, rows.size());
                if (keep) {
                    forget(id, rows, outcome.left());
                }
                after = rows.getLast().id();
                rows = rows(id, added, after, Math.min(BATCH, undo.most() - sum.tried));
            }
            after = null;
        }
        if (keep && sum.takenBack() > 0) {
            note(id, sum.takenBack());
        }
        return new ImportReversal(
                runs.require(id), sum.deleted, sum.restored, sum.gone, sum.count, List.copyOf(sum.left));
    }

    private List<Written> rows(UUID run, boolean added, @Nullable UUID after, int most) {
        return sql.query("""
                        select w.subject_id as id, w.added from import_row w
                         where w.reseller_id = :reseller and w.run_id = :run and w.added = :added
                           and (cast(:after as uuid) is null or w.subject_id > cast(:after as uuid))
                         order by w.subject_id limit :most""")
                .bind("run", run)
                .bind("added", added)
                .bind("after", after)
                .bind("most", most)
                .list(Written.class);
    }

    private void forget(UUID run, List<Written> rows, Collection<LeftByImport> left) {
        Set<UUID> done = new HashSet<>();
        rows.forEach(row -> done.add(row.id()));
        left.forEach(one -> done.remove(one.id()));
        sql.query("""
                        delete from import_row w
                         where w.reseller_id = :reseller and w.run_id = :run and w.subject_id = any (cast(:ids as uuid[]))""").bind("run", run).array("ids", done).update();
    }

    private void note(UUID run, int takenBack) {
        sql.query("""
                        update import_run set taken_back = taken_back + :more, taken_back_at = :now
                         where reseller_id = :reseller and id = :id""")
                .bind("id", run)
                .bind("more", takenBack)
                .bind("now", clock.instant())
                .update();
    }

    /** What became of all rows so far. */
    private static final class Sum {
        private final List<LeftByImport> left = new ArrayList<>();
        private int tried;
        private int deleted;
        private int restored;
        private int gone;
        private int count;

        void add(Outcome outcome, int rows) {
            tried += rows;
            deleted += outcome.deleted();
            restored += outcome.restored();
            gone += outcome.gone();
            count += outcome.left().size();
            outcome.left().stream().limit(SHOWN - left.size()).forEach(left::add);
        }

        int takenBack() {
            return deleted + restored;
        }
    }

    /**
     * What is taken back of an import, or would be.
     *
     * @param gone what was deleted before
     * @param leftCount how many stay, of which the first thousand are named
     */
    public record ImportReversal(
            ImportRunView run, int deleted, int restored, int gone, int leftCount, List<LeftByImport> left) {}
}
