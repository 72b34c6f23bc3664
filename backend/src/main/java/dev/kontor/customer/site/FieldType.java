package dev.kontor.customer.site;

/** How a field of the form is entered. */
public enum FieldType {
    TEXT,
    EMAIL,
    PHONE,
    URL,
    /** One of the field's options. */
    COUNTRY,
    /** Some of the site's services. */
    SERVICES,
    /** A text of several lines. */
    LINES
}
