package dev.kontor.tenant.reseller;

import dev.kontor.base.shared.Languages;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The settings that a reseller changes itself. */
public record ResellerChange(
        @NotBlank @Size(max = 200) String name,

        @NotBlank @Pattern(regexp = Languages.PATTERN, message = Languages.RULE) @Size(max = 2)
        String language,

        @NotBlank @Size(max = 60) String timeZone,

        @NotBlank @Size(max = 60) @Pattern(regexp = NumberPattern.FORM, message = NumberPattern.RULE)
        String customerNumberPattern) {}
