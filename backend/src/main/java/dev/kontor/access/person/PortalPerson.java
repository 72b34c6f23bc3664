package dev.kontor.access.person;

import java.util.UUID;

/** Who is signed in at the portal; {@code totp} says whether there is a second factor. */
public record PortalPerson(UUID id, String name, String email, String language, boolean totp) {}
