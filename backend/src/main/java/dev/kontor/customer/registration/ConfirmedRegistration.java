package dev.kontor.customer.registration;

/** Where the visitor goes next: the status of the request, and the reseller's portal by its short name. */
public record ConfirmedRegistration(String statusToken, String slug) {}
