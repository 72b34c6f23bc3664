package dev.kontor.mail;

/** What a template can name; {@code sample} stands in previews. */
enum Placeholder {
    RESELLER_NAME("reseller.name", "The name of the reseller", "Muster & Co."),
    PERSON_NAME("person.name", "The person who gets the mail", "Robin Beispiel"),
    CUSTOMER_NAME("customer.name", "The customer", "Beispiel GmbH"),
    CUSTOMER_NUMBER("customer.number", "The customer's number", "K-00042"),
    SERVICES("services", "The services that this is about", "Order, EDI"),
    SITE_NAME("site.name", "The web site of the registration", "Shop"),
    LINK("link", "The link to follow; alone on its line it becomes a button", "https://desk.example/link"),
    MINUTES("minutes", "For how many minutes the link works", "15"),
    HOURS("hours", "For how many hours the link works", "24"),
    ADDRESS("address", "The new e-mail address", "robin@beispiel.example"),
    REASON("reason", "The reason that was recorded for the decision", "Vertrag gekündigt"),
    MESSAGE("message", "What whoever decided wrote to the customer", "Willkommen!"),
    NOTE("note", "What the customer wrote with the request", "Bitte bald freischalten.");

    private final String code;
    private final String description;
    private final String sample;

    Placeholder(String code, String description, String sample) {
        this.code = code;
        this.description = description;
        this.sample = sample;
    }

    String code() {
        return code;
    }

    String description() {
        return description;
    }

    String sample() {
        return sample;
    }
}
