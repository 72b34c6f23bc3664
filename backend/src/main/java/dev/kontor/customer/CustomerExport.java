package dev.kontor.customer;

import dev.kontor.table.TableFormat;
import dev.kontor.table.TableWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** All customers of a list as a table, in constant memory. */
@ApplicationScoped
class CustomerExport {

    private static final int BATCH = 1_000;
    private static final int BUFFER = 1 << 16;

    private final CustomerLists lists;

    CustomerExport(CustomerLists lists) {
        this.lists = lists;
    }

    /** Refuses a wrong query at once; the rows are read while they are written. */
    StreamingOutput of(CustomerFilter filter, TableFormat format) {
        CustomerColumns columns = CustomerColumns.of(filter.columns);
        CustomerLists.Selection selection = lists.select(filter);
        return out -> write(selection, columns, format, out);
    }

    private void write(CustomerLists.Selection selection, CustomerColumns columns, TableFormat format, OutputStream out)
            throws IOException {
        BufferedOutputStream buffer = new BufferedOutputStream(out, BUFFER);
        try (TableWriter table = TableWriter.of(format, buffer, columns.names())) {
            String cursor = null;
            do {
                CustomerLists.Batch batch = lists.batch(selection, cursor, BATCH);
                for (CustomerView customer : batch.customers()) {
                    table.row(columns.cells(customer));
                }
                cursor = batch.nextCursor();
            } while (cursor != null);
        }
        buffer.flush();
    }
}
