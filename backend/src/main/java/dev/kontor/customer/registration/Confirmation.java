package dev.kontor.customer.registration;

import dev.kontor.base.shared.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The token of the mail, and the password that the visitor chooses for the portal. */
public record Confirmation(
        @NotBlank @Size(max = 200) String token, @NotNull Secret password) {}
