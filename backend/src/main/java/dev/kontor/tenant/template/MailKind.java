package dev.kontor.tenant.template;

import static dev.kontor.tenant.template.Placeholder.ADDRESS;
import static dev.kontor.tenant.template.Placeholder.COUNT;
import static dev.kontor.tenant.template.Placeholder.CUSTOMER_NAME;
import static dev.kontor.tenant.template.Placeholder.CUSTOMER_NUMBER;
import static dev.kontor.tenant.template.Placeholder.DATE;
import static dev.kontor.tenant.template.Placeholder.DAYS;
import static dev.kontor.tenant.template.Placeholder.HOURS;
import static dev.kontor.tenant.template.Placeholder.IDENTIFIER;
import static dev.kontor.tenant.template.Placeholder.ITEMS;
import static dev.kontor.tenant.template.Placeholder.LINK;
import static dev.kontor.tenant.template.Placeholder.MESSAGE;
import static dev.kontor.tenant.template.Placeholder.MINUTES;
import static dev.kontor.tenant.template.Placeholder.NOTE;
import static dev.kontor.tenant.template.Placeholder.PERSON_NAME;
import static dev.kontor.tenant.template.Placeholder.PRICE;
import static dev.kontor.tenant.template.Placeholder.PRODUCT_NAME;
import static dev.kontor.tenant.template.Placeholder.RESELLER_NAME;
import static dev.kontor.tenant.template.Placeholder.SERVICES;
import static dev.kontor.tenant.template.Placeholder.SITE_NAME;
import static dev.kontor.tenant.template.Placeholder.WHAT;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Why a mail is sent, and what its template may name. */
public enum MailKind {
    STAFF_PASSWORD_RESET(Trust.SECRET_FOR_ANYONE, LINK, MINUTES),
    STAFF_INVITATION(Trust.SECRET, LINK, HOURS),
    CUSTOMER_PASSWORD_RESET(Trust.SECRET_FOR_ANYONE, LINK, MINUTES),
    CUSTOMER_INVITATION(Trust.SECRET, LINK, HOURS),
    REGISTRATION_CONFIRMATION(Trust.SECRET_FOR_ANYONE, LINK, HOURS, SERVICES, SITE_NAME),
    REGISTRATION_KNOWN_ADDRESS(Trust.FOR_ANYONE, LINK, SITE_NAME),
    REQUEST_RECEIVED(Trust.PLAIN, LINK, CUSTOMER_NUMBER, SERVICES, SITE_NAME),
    REQUEST_APPROVED(Trust.PLAIN, LINK, CUSTOMER_NUMBER, SERVICES, MESSAGE),
    REQUEST_REJECTED(Trust.PLAIN, LINK, CUSTOMER_NUMBER, SERVICES, MESSAGE),
    RELATIONSHIP_BLOCKED(Trust.PLAIN, CUSTOMER_NUMBER, MESSAGE),
    RELATIONSHIP_RELEASED(Trust.PLAIN, LINK, CUSTOMER_NUMBER, MESSAGE),
    ADDRESS_CHANGED(Trust.PLAIN, ADDRESS),
    NEW_REQUEST_FOR_STAFF(Trust.PLAIN, LINK, CUSTOMER_NUMBER, SERVICES, SITE_NAME, NOTE),
    EXPIRY_REMINDER(Trust.PLAIN, LINK, CUSTOMER_NUMBER, WHAT, ITEMS, COUNT, PRODUCT_NAME, IDENTIFIER, DATE, DAYS),
    RENEWAL_REMINDER(
            Trust.PLAIN, LINK, CUSTOMER_NUMBER, WHAT, ITEMS, COUNT, PRODUCT_NAME, IDENTIFIER, DATE, DAYS, PRICE),
    RENEWAL_QUESTION(
            Trust.PLAIN, LINK, CUSTOMER_NUMBER, WHAT, ITEMS, COUNT, PRODUCT_NAME, IDENTIFIER, DATE, DAYS, PRICE),
    EXPIRY_REMINDER_FOR_STAFF(Trust.PLAIN, LINK, COUNT, ITEMS),
    RENEWAL_REMINDER_FOR_STAFF(Trust.PLAIN, LINK, COUNT, ITEMS),
    UPSTREAM_EXPIRY_FOR_STAFF(Trust.PLAIN, LINK, COUNT, ITEMS),
    RENEWALS_HELD_FOR_STAFF(Trust.PLAIN, LINK, COUNT, ITEMS, DAYS);

    /** Whether the mail holds a secret, and whether anybody who knows an address can have it sent. */
    private enum Trust {
        PLAIN,
        SECRET,
        FOR_ANYONE,
        SECRET_FOR_ANYONE
    }

    private final Trust trust;
    private final Set<Placeholder> placeholders;

    MailKind(Trust trust, Placeholder... placeholders) {
        EnumSet<Placeholder> known = EnumSet.of(RESELLER_NAME, PERSON_NAME, CUSTOMER_NAME);
        known.addAll(Arrays.asList(placeholders));
        this.trust = trust;
        this.placeholders = Collections.unmodifiableSet(known);
    }

    /** The text contains a link with a secret: nobody but its recipient reads it. */
    public boolean confidential() {
        return trust == Trust.SECRET || trust == Trust.SECRET_FOR_ANYONE;
    }

    /** Anybody who knows an address can have this sent to it, so that it is limited and shows no foreign links. */
    public boolean askedByAnyone() {
        return trust == Trust.FOR_ANYONE || trust == Trust.SECRET_FOR_ANYONE;
    }

    /** Below which of the two apps its link leads. */
    String page() {
        return name().startsWith("STAFF_") || name().endsWith("_FOR_STAFF") ? "" : "/portal";
    }

    Set<Placeholder> placeholders() {
        return placeholders;
    }

    public Optional<Placeholder> placeholder(String code) {
        return placeholders.stream().filter(known -> known.code().equals(code)).findFirst();
    }
}
