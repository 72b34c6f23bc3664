package dev.kontor.base.table;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows that somebody marked in a list, and the file that is made of them: in the order, columns and words of the list. */
public record MarkedRows(
        @NotEmpty @Size(max = 1000) List<@NotNull UUID> ids,
        @Size(max = 20) @Nullable String sort,
        @Size(max = 2000) @Nullable String columns,
        @Size(max = 2) @Nullable String labels) {}
