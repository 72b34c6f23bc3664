package dev.kontor.access.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The language in which the person reads pages and mails. */
public record LanguageChange(
        @NotNull @Pattern(regexp = "de|en|es", message = "One of de, en, es.") @Size(max = 2)
        String language) {}
