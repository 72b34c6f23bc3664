package dev.kontor.tenant.reseller;

import dev.kontor.base.shared.Languages;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a reseller starts with. The currency is the one of its accounts and cannot be changed. */
public record NewReseller(
        @NotBlank @Size(max = 200) String name,

        @NotBlank
        @Size(max = 60)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "Small letters, digits and hyphens.")
        String slug,

        @NotBlank @Size(min = 3, max = 3) String currency,

        @NotBlank @Pattern(regexp = Languages.PATTERN, message = Languages.RULE) @Size(max = 2)
        String language,

        @NotBlank @Size(max = 60) String timeZone) {}
