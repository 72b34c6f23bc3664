package dev.kontor.access.workspace;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A view as people save it: the list it belongs to and the query of its address. */
public record SavedViewInput(
        @NotBlank @Size(max = 40) @Pattern(regexp = "[a-z-]+", message = "A list of the desk, such as customers.")
        String page,

        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 2000) String query,
        @Nullable Boolean shared) {

    public SavedViewInput {
        shared = shared != null && shared;
    }

    /** Never null once made, although it may be left out. */
    @Override
    public Boolean shared() {
        return Objects.requireNonNull(shared);
    }
}
