package dev.kontor.price.load;

import dev.kontor.base.sql.Sql;
import dev.kontor.price.change.PriceReversals;
import dev.kontor.price.change.PriceReversals.Reversible;
import dev.kontor.tenant.imports.ImportRun;
import dev.kontor.tenant.imports.ImportUndo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes imports of prices back by taking back the changes that they published: whole, or not at all where later changes
 * touched the same prices.
 */
abstract class PriceImportUndo implements ImportUndo {

    private static final int MOST = 500;

    private final PriceReversals reversals;

    PriceImportUndo(PriceReversals reversals) {
        this.reversals = reversals;
    }

    @Override
    public String right() {
        return "prices:publish";
    }

    /** Each change is taken back by one of its own. */
    @Override
    public int most() {
        return MOST;
    }

    @Override
    public Outcome undo(UndoneRun run, List<Written> rows, boolean keep) {
        List<UUID> ids = rows.stream().map(Written::id).toList();
        Map<UUID, Reversible> published = reversals.reversible(ids);
        List<LeftByImport> left = new ArrayList<>();
        int restored = 0;
        for (UUID id : ids) {
            Reversible change = published.get(id);
            if (change != null && change.touchedSince()) {
                left.add(new LeftByImport(id, change.name(), LeftReason.CHANGED_SINCE, List.of()));
            } else if (change != null) {
                restored++;
                if (keep) {
                    reversals.revert(
                            id, new PriceReversals.Reversal(run.fileName().isBlank() ? what() : run.fileName(), null));
                }
            }
        }
        return new Outcome(0, restored, ids.size() - published.size(), left);
    }

    /** Remembers the changes that the request of this import published in these lists. */
    static void note(ImportRun run, Sql sql, Collection<UUID> lists) {
        run.wrote(
                sql.query("""
                                select c.id from price_change c
                                 where c.reseller_id = :reseller and c.list_id = any (cast(:lists as uuid[]))
                                   and c.request_id = :request and c.status = 'PUBLISHED'""")
                        .bind("request", run.requestId())
                        .array("lists", lists)
                        .list(UUID.class),
                false);
    }
}
