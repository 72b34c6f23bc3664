package dev.kontor.customer.registration;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.MultiLine;
import dev.kontor.customer.customer.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's registration. {@code services} are those of the site unless it lets choose; {@code proof} is the solved
 * challenge; {@code website2} is a trap for programs and must stay empty.
 */
public record NewRegistration(
        @NotNull @Pattern(regexp = Languages.PATTERN, message = Languages.RULE) @Size(max = 2)
        String language,

        @Valid @NotNull RegistrationFields fields,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 40) String> services,
        @MultiLine @Size(max = 2000) @Nullable String note,
        @Size(max = 50) @Nullable List<@NotNull UUID> acceptedLegalTexts,
        @NotBlank @Size(max = 2000) String proof,
        @Size(max = 500) @Nullable String website2) {

    public NewRegistration {
        services = services == null ? List.of() : services.stream().distinct().toList();
        note = Texts.orNull(note);
        acceptedLegalTexts = acceptedLegalTexts == null ? List.of() : List.copyOf(acceptedLegalTexts);
    }

    // never null once made, although they may be left out

    @Override
    public List<String> services() {
        return Objects.requireNonNull(services);
    }

    @Override
    public List<UUID> acceptedLegalTexts() {
        return Objects.requireNonNull(acceptedLegalTexts);
    }

    boolean filledInByProgram() {
        return website2 != null && !website2.isEmpty();
    }
}
