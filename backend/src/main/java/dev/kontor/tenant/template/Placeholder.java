package dev.kontor.tenant.template;

/** What a template can name. */
public enum Placeholder {
    RESELLER_NAME("reseller.name", "The name of the reseller"),
    PERSON_NAME("person.name", "The person who gets the mail"),
    CUSTOMER_NAME("customer.name", "The customer"),
    CUSTOMER_NUMBER("customer.number", "The customer's number"),
    SERVICES("services", "The services that this is about"),
    SITE_NAME("site.name", "The web site of the registration"),
    LINK("link", "The link to follow; alone on its line it can be clicked"),
    MINUTES("minutes", "For how many minutes the link works"),
    HOURS("hours", "For how many hours the link works"),
    ADDRESS("address", "The new e-mail address"),
    MESSAGE("message", "What whoever decided wrote to the customer"),
    NOTE("note", "What the customer wrote with the request"),
    WHAT("what", "What it is about, in a few words: the name and the product, and how many more there are"),
    PRODUCT_NAME("product.name", "The product"),
    IDENTIFIER("identifier", "What tells this one from others of the product, such as the domain"),
    DATE("date", "The day on which it ends or renews"),
    DAYS("days", "How many days are left until then"),
    PRICE("price", "What the renewal costs"),
    COUNT("count", "How many there are"),
    ITEMS("items", "What it is about, one to a line; the first of many");

    private final String code;
    private final String description;

    Placeholder(String code, String description) {
        this.code = code;
        this.description = description;
    }

    public String code() {
        return code;
    }

    String description() {
        return description;
    }
}
