package dev.kontor.customer.site;

import dev.kontor.base.shared.Languages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A site as people enter it. Rules over several fields are in {@link SiteRules}. */
public record SiteInput(
        @NotBlank @Size(max = 100) String name,
        boolean active,

        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 260) String> allowedOrigins,

        @NotEmpty @Size(max = Languages.COUNT)
        List<@NotNull @Pattern(regexp = Languages.PATTERN, message = Languages.RULE) String> languages,

        @NotEmpty @Size(max = 40) List<@Valid @NotNull SiteField> fields,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 40) String> services,
        @Nullable UUID classId,
        @NotNull @Size(max = 50) List<@NotNull UUID> catalogueIds,
        @Valid @NotNull ApprovalRule approval,
        @Min(1) @Max(720) int targetHours,

        @NotNull @Size(max = 40) Map<@NotBlank @Size(max = 60) String, @NotNull @Size(max = 100) String> style) {}
