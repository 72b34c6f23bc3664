package dev.kontor.base.table;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** What a list can be written as. */
public enum TableFormat {
    CSV("text/csv", "text/csv;charset=UTF-8", "csv"),
    XLSX(TableFormat.XLSX_TYPE, TableFormat.XLSX_TYPE, "xlsx");

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType type;
    private final String contentType;
    private final String ending;

    TableFormat(String type, String contentType, String ending) {
        this.type = MediaType.valueOf(type);
        this.contentType = contentType;
        this.ending = ending;
    }

    /** The first accepted type that is a table; nothing when JSON or anything else comes first. */
    public static Optional<TableFormat> accepted(List<MediaType> acceptable) {
        if (acceptable.isEmpty()) {
            return Optional.empty();
        }
        MediaType first = acceptable.getFirst();
        for (TableFormat format : values()) {
            if (!first.isWildcardType() && !first.isWildcardSubtype() && format.type.isCompatible(first)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    public String contentType() {
        return contentType;
    }

    /** {@code customers} becomes {@code customers.csv}. */
    public String fileName(String name) {
        return name + "." + ending;
    }
}
