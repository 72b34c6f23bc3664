package dev.kontor.access.person;

import dev.kontor.base.shared.Languages;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The language in which the person reads pages and mails. */
public record LanguageChange(
        @NotNull @Pattern(regexp = Languages.PATTERN, message = Languages.RULE) @Size(max = 2)
        String language) {}
