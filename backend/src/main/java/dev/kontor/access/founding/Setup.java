package dev.kontor.access.founding;

import dev.kontor.base.shared.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** The first reseller of an empty server; {@code token} is the one the server printed. */
public record Setup(@NotNull Secret token, @Valid @NotNull NewTenant tenant) {}
