package dev.kontor.customer.duplicate;

/** In what two customers are the same. */
public enum Likeness {
    SAME_EMAIL,
    SAME_VAT,
    SAME_NAME_AND_CITY,
    SAME_PHONE
}
