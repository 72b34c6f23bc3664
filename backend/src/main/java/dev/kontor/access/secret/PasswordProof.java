package dev.kontor.access.secret;

import dev.kontor.base.shared.Secret;
import jakarta.validation.constraints.NotNull;

/** The present password, for what somebody at an open screen must not do. */
public record PasswordProof(@NotNull Secret password) {}
