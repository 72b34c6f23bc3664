package dev.kontor.goods.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A product as it should be; for a new one and for a changed one. */
public record ProductChange(
        @NotBlank @Size(max = 100) @Pattern(regexp = "\\S+", message = "No blanks.")
        String sku,

        @NotBlank @Size(max = 200) String name,
        @NotNull ProductKind kind,
        @NotNull UUID categoryId,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull NewCharge> charges) {

    /** A charge by what it is: the pair is unique within the product. */
    public record NewCharge(
            @NotNull Action action,
            @NotNull @Min(0) @Max(120) Integer termMonths) {}
}
