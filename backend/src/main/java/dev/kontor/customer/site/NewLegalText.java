package dev.kontor.customer.site;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.MultiLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The next version of the text with this code, or the first one. Title and text by language (de, en, es). */
public record NewLegalText(
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "Small letters, digits and hyphens.")
        String code,

        @NotEmpty @Size(max = Languages.COUNT)
        Map<@Pattern(regexp = Languages.PATTERN, message = Languages.RULE) String, @NotBlank @Size(max = 200) String>
                title,

        @Size(max = 500) @Nullable String url,

        @MultiLine @Size(max = Languages.COUNT) @Nullable
        Map<@Pattern(regexp = Languages.PATTERN, message = Languages.RULE) String, @NotBlank @Size(max = 50_000) String>
                text,

        boolean required) {}
