package dev.kontor.customer.registration;

/** With this token the visitor sees what becomes of the registration; the same for everybody. */
public record RegistrationReceipt(String statusToken) {}
