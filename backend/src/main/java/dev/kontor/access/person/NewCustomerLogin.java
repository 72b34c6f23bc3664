package dev.kontor.access.person;

import dev.kontor.base.shared.Secret;
import java.util.UUID;

/** A person of a customer who has chosen a password. */
public record NewCustomerLogin(UUID customerId, String email, String name, String language, Secret password) {}
