package dev.kontor.customer.site;

import jakarta.validation.constraints.NotNull;

/** Whether the form of a site asks for something, and whether it must be given. */
public record SiteField(@NotNull RegistrationField name, boolean visible, boolean required) {

    /** As the history shows it. */
    String described() {
        return name + (required ? ", required" : visible ? "" : ", hidden");
    }
}
