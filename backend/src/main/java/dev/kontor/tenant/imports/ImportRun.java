package dev.kontor.tenant.imports;

import dev.kontor.base.sql.Sql;
import dev.kontor.base.table.ImportReport;
import java.util.Collection;
import java.util.UUID;

/** An import that is under way: what it writes is remembered in its own transaction, and given back with it. */
public final class ImportRun {

    private final Sql sql;
    private final UUID id;
    private final UUID requestId;
    private final Runnable begin;
    private boolean begun;

    ImportRun(Sql sql, UUID id, UUID requestId, Runnable begin) {
        this.sql = sql;
        this.id = id;
        this.requestId = requestId;
        this.begin = begin;
    }

    /** The request by which it comes. */
    public UUID requestId() {
        return requestId;
    }

    /** Things that the import made, or that it changed. */
    public void wrote(Collection<UUID> ids, boolean added) {
        if (ids.isEmpty()) {
            return;
        }
        if (!begun) {
            begun = true;
            begin.run();
        }
        sql.query("""
                        insert into import_row (reseller_id, run_id, subject_id, added)
                        select :reseller, :run, n.id, :added from unnest(cast(:ids as uuid[])) as n (id)""").bind("run", id).bind("added", added).array("ids", ids).update();
    }

    /** The figures of an import that is over. */
    public ImportReport finished(ImportReport report) {
        if (begun && report.stored()) {
            sql.query("""
                            update import_run
                               set created = :created, updated = :updated, unchanged = :unchanged, removed = :removed
                             where reseller_id = :reseller and id = :id""")
                    .bind("id", id)
                    .bind("created", report.created())
                    .bind("updated", report.updated())
                    .bind("unchanged", report.unchanged())
                    .bind("removed", report.removed())
                    .update();
        }
        return report;
    }
}
