package dev.kontor.access.workspace;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A page of the desk; the path is relative, so that it leads nowhere else. */
public record NewFavourite(
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "/(?!/)[^\\\\]*", message = "A path of this desk, such as /customers.")
        String path,

        @NotBlank @Size(max = 200) String label) {}
