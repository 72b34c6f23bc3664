package dev.kontor.subscription;

import dev.kontor.table.TableFormat;
import dev.kontor.table.TableWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** All subscriptions of a list as a table, in constant memory. */
@ApplicationScoped
class SubscriptionExport {

    private static final int BATCH = 1_000;
    private static final int BUFFER = 1 << 16;

    private final SubscriptionLists lists;

    SubscriptionExport(SubscriptionLists lists) {
        this.lists = lists;
    }

    /** Refuses a wrong query at once; the rows are read while they are written. */
    StreamingOutput of(SubscriptionFilter filter, TableFormat format) {
        SubscriptionColumns columns = SubscriptionColumns.of(filter.columns);
        SubscriptionLists.Selection selection = lists.select(filter);
        return out -> write(selection, columns, format, out);
    }

    private void write(
            SubscriptionLists.Selection selection, SubscriptionColumns columns, TableFormat format, OutputStream out)
            throws IOException {
        BufferedOutputStream buffer = new BufferedOutputStream(out, BUFFER);
        try (TableWriter table = TableWriter.of(format, buffer, columns.names())) {
            String cursor = null;
            do {
                SubscriptionLists.Batch batch = lists.batch(selection, cursor, BATCH);
                for (SubscriptionView subscription : batch.subscriptions()) {
                    table.row(columns.cells(subscription));
                }
                cursor = batch.nextCursor();
            } while (cursor != null);
        }
        buffer.flush();
    }
}
