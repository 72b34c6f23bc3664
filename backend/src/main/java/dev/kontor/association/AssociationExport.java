package dev.kontor.association;

import dev.kontor.table.TableFormat;
import dev.kontor.table.TableWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** All associations of a list as a table, in constant memory. */
@ApplicationScoped
class AssociationExport {

    private static final int BATCH = 1_000;
    private static final int BUFFER = 1 << 16;

    private final AssociationLists lists;

    AssociationExport(AssociationLists lists) {
        this.lists = lists;
    }

    /** Refuses a wrong query at once; the rows are read while they are written. */
    StreamingOutput of(AssociationFilter filter, TableFormat format) {
        AssociationColumns columns = AssociationColumns.of(filter.columns);
        AssociationLists.Selection selection = lists.select(filter);
        return out -> write(selection, columns, format, out);
    }

    private void write(
            AssociationLists.Selection selection, AssociationColumns columns, TableFormat format, OutputStream out)
            throws IOException {
        BufferedOutputStream buffer = new BufferedOutputStream(out, BUFFER);
        try (TableWriter table = TableWriter.of(format, buffer, columns.names())) {
            String cursor = null;
            do {
                AssociationLists.Batch batch = lists.batch(selection, cursor, BATCH);
                for (AssociationView association : batch.associations()) {
                    table.row(columns.cells(association));
                }
                cursor = batch.nextCursor();
            } while (cursor != null);
        }
        buffer.flush();
    }
}
