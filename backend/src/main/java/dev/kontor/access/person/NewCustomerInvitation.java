package dev.kontor.access.person;

import dev.kontor.base.shared.Languages;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A person of a customer who is to get access to the portal. */
public record NewCustomerInvitation(
        @NotBlank @Email(message = "This is not an e-mail address.") @Size(max = 254)
        String email,

        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = Languages.PATTERN, message = Languages.RULE) @Size(max = 2)
        String language) {}
