package dev.kontor.base.http;

import dev.kontor.base.shared.Languages;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which page of a list that is also a file, and how that file is written. */
public class ListRequest extends PageRequest {

    @RestQuery
    @Size(max = 2000)
    @Parameter(description = "The columns of a CSV or XLSX file, with commas between them; all by default.")
    public @Nullable String columns;

    @RestQuery
    @Size(max = 2)
    @Parameter(description = Languages.LABELS)
    public @Nullable String labels;
}
