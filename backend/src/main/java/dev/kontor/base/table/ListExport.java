package dev.kontor.base.table;

import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All rows of a list as a table, read while they are written: memory does not grow with the list. */
public final class ListExport {

    private static final int BATCH = 4_000;
    private static final int PAGE = 1_000;
    private static final int BUFFER = 1 << 16;

    private ListExport() {}

    /** The list, asked in turn with the cursor that the batch before handed out. */
    public interface Source<T> {
        Batch<T> after(@Nullable String cursor, int size);
    }

    /** Some of the list, and where the next ones begin; no cursor with the last ones. */
    public record Batch<T>(List<T> rows, @Nullable String nextCursor) {}

    /** A file of that name in the format that the request accepts. */
    public static <T> Response of(String name, HttpHeaders request, TableColumns<T> columns, Source<T> source) {
        TableFormat format =
                TableFormat.accepted(request.getAcceptableMediaTypes()).orElse(TableFormat.CSV);
        StreamingOutput table = out -> write(out, format, name, columns, source);
        return Response.ok(table, format.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName(name) + "\"")
                .build();
    }

    /** Rows that were marked, as far as they are still there; 404 when none of them is. */
    public static <T> Response marked(String name, HttpHeaders request, TableColumns<T> columns, List<T> rows) {
        if (rows.isEmpty()) {
            throw new Problem.NotFound("What was marked");
        }
        return of(name, request, columns, (cursor, size) -> new Batch<>(rows, null));
    }

    /** A list that has pages, read in larger ones. */
    public static <T> Response paged(String name, HttpHeaders request, TableColumns<T> columns, Pages<T> list) {
        return of(name, request, columns, (cursor, size) -> {
            Page<T> page = list.page(Math.min(size, PAGE), cursor);
            return new Batch<>(page.items(), page.nextCursor());
        });
    }

    /** One page of a list, at most so long. */
    public interface Pages<T> {
        Page<T> page(int limit, @Nullable String cursor);
    }

    private static <T> void write(
            OutputStream out, TableFormat format, String name, TableColumns<T> columns, Source<T> source)
            throws IOException {
        BufferedOutputStream buffer = new BufferedOutputStream(out, BUFFER);
        try (TableWriter table = TableWriter.of(format, buffer, columns.title(name), columns.heads())) {
            Batch<T> batch = source.after(null, BATCH);
            while (true) {
                String cursor = batch.nextCursor();
                Supplier<Batch<T>> next = cursor == null ? null : Aside.run(() -> source.after(cursor, BATCH));
                for (T row : batch.rows()) {
                    table.row(columns.cells(row));
                }
                if (next == null) {
                    break;
                }
                batch = next.get();
            }
        }
        buffer.flush();
    }
}
