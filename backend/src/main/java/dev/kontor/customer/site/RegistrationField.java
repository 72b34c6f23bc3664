package dev.kontor.customer.site;

/** What a visitor can be asked; the names are those of a customer, without the nesting of its address. */
public enum RegistrationField {
    companyName(FieldType.TEXT, 200),
    salutation(FieldType.TEXT, 60),
    title(FieldType.TEXT, 60),
    firstName(FieldType.TEXT, 100),
    lastName(FieldType.TEXT, 100),
    email(FieldType.EMAIL, 254),
    phone(FieldType.PHONE, 60),
    mobile(FieldType.PHONE, 60),
    website(FieldType.URL, 500),
    line1(FieldType.TEXT, 200),
    line2(FieldType.TEXT, 200),
    postalCode(FieldType.TEXT, 20),
    city(FieldType.TEXT, 100),
    region(FieldType.TEXT, 100),
    country(FieldType.COUNTRY, 2),
    vatId(FieldType.TEXT, 40),
    taxNumber(FieldType.TEXT, 60),
    gln(FieldType.TEXT, 13),
    services(FieldType.SERVICES, 40),
    note(FieldType.LINES, 2000);

    private final FieldType type;
    private final int maxLength;

    RegistrationField(FieldType type, int maxLength) {
        this.type = type;
        this.maxLength = maxLength;
    }

    FieldType type() {
        return type;
    }

    int maxLength() {
        return maxLength;
    }

    /** Whether it is a part of the customer's address. */
    public boolean isOfAddress() {
        return switch (this) {
            case line1, line2, postalCode, city, region, country -> true;
            default -> false;
        };
    }

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
}
