package dev.kontor.customer.terms;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The versions that are accepted. */
public record TermsAcceptance(@NotEmpty @Size(max = 50) List<@NotNull UUID> versionIds) {}
