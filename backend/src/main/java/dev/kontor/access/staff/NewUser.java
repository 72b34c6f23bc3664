package dev.kontor.access.staff;

import dev.kontor.access.right.Role;
import dev.kontor.base.shared.Secret;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new member of the team. */
public record NewUser(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull Role role,
        @NotNull Secret password) {}
