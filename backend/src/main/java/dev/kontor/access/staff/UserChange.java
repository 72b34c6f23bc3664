package dev.kontor.access.staff;

import dev.kontor.access.right.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What can be changed about a member of the team; nobody changes the own role or status. */
public record UserChange(
        @NotBlank @Size(max = 200) String name,
        @NotNull Role role,
        @NotNull Boolean active) {}
