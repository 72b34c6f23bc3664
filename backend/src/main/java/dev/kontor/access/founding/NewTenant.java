package dev.kontor.access.founding;

import dev.kontor.base.shared.Secret;
import dev.kontor.tenant.reseller.NewReseller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new reseller and its first owner. */
public record NewTenant(
        @Valid @NotNull NewReseller reseller,
        @Valid @NotNull Owner owner) {

    /** The person who can do everything for the new reseller. */
    public record Owner(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull Secret password) {}
}
