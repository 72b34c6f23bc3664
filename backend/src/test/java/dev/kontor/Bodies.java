package dev.kontor;

import dev.kontor.customer.approval.ApprovalDesk;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Holdings;
import dev.kontor.testing.RegistrationDesk;
import java.util.List;
import java.util.Map;

/** Bodies that are right by themselves, so that only the foreign id in the path can be what is refused. */
record Bodies(Desk desk, Map<String, String> ids) {

    Object of(String url, String operation) {
        if (url.endsWith("/resolve-customers")) {
            return Map.of(
                    "customerIds",
                    List.of(ids.get("/customers")),
                    "item",
                    Map.of("sku", ".com", "action", "RENEW", "termMonths", 12));
        }
        if (url.contains("/price-overrides/") || url.contains("/entries/") || url.matches(".*/prices/[^/]+")) {
            return url.endsWith("/resolve")
                    ? Map.of(
                            "customerId",
                            ids.get("/customers"),
                            "items",
                            List.of(Map.of("sku", ".com", "action", "RENEW", "termMonths", 12)))
                    : Map.of("currency", "USD", "entries", Desk.entries("1.00", "1.00", "1.00", "1.00"));
        }
        if (url.endsWith("adjustments")) {
            return Map.of("items", List.of());
        }
        if (url.endsWith("/logins")) {
            return invitation("Mine");
        }
        if (url.endsWith("/copies")) {
            return Map.of("name", "Mine", "withAdjustments", true);
        }
        if (url.startsWith("/auth/totp")) {
            return operation.equals("removeTotp") ? Map.of("password", "not this") : Map.of("code", "000000");
        }
        if (Holdings.isOfHoldings(url)) {
            return Holdings.body(operation, ids);
        }
        if (ApprovalDesk.isOfApproval(url)) {
            return ApprovalDesk.body(operation);
        }
        if (url.startsWith("/price-changes")) {
            return ofPriceChange(operation);
        }
        if (operation.equals("patchCustomer")) {
            return Map.of("companyName", "Mine");
        }
        return switch (url.split("/")[1]) {
            case "customers" -> Map.of("kind", "COMPANY", "companyName", "Mine", "language", "en", "currency", "USD");
            case "customer-classes" -> Map.of("name", "Mine", "currency", "USD");
            case "products" ->
                Map.of(
                        "sku",
                        ".mine",
                        "name",
                        "Mine",
                        "kind",
                        "DOMAIN",
                        "categoryId",
                        desk.categoryId,
                        "charges",
                        List.of(Map.of("action", "RENEW", "termMonths", 12)));
            case "product-categories" -> Map.of("name", "Mine");
            case "users" ->
                url.length() > 10
                        ? Map.of("name", "Mine", "role", "CLERK", "active", true)
                        : Map.of("name", "Mine", "email", "mine@x.example", "role", "CLERK", "password", Api.PASSWORD);
            case "price-lists" -> Map.of("kind", "COST", "name", "Mine", "currency", "USD");
            case "price-guard" -> Map.of("minimumMarginPercent", "5", "rules", List.of());
            case "exchange-rates" -> Map.of("rate", "9.99");
            case "portal-settings" -> Map.of("languages", List.of("en"), "editableFields", List.of());
            case "mail-templates" -> Map.of("subject", "Mine", "text", "Mine");
            case "reminder-rules" -> Map.of("event", "RENEWAL", "daysBefore", 14, "recipient", "STAFF", "active", true);
            case "reminder-settings" -> Map.of("sendAt", "09:00");
            case "saved-views" -> savedView("Mine");
            case "favourites" -> Map.of("path", "/mine", "label", "Mine");
            case "sites" ->
                url.endsWith("/legal-texts")
                        ? Map.of(
                                "code",
                                "terms",
                                "title",
                                Map.of("en", "Mine"),
                                "url",
                                "https://x.example",
                                "required",
                                true)
                        : RegistrationDesk.site("Mine");
            case "api-keys" -> Map.of("name", "Mine", "rights", List.of("users:read"));
            case "reseller" ->
                Map.of(
                        "name",
                        "Mine",
                        "language",
                        "en",
                        "timeZone",
                        "Europe/Berlin",
                        "customerNumberPattern",
                        "K-{000}");
            default -> throw new AssertionError("no body for " + url + ": add one");
        };
    }

    private Object ofPriceChange(String operation) {
        return switch (operation) {
            case "createPriceChange" -> Map.of("classId", desk.classId, "name", "Mine");
            case "changePriceChange" -> Map.of("name", "Mine");
            case "writePriceChangeItems" -> Map.of("items", List.of(renewal()));
            case "editPriceChange" -> Map.of("select", Map.of(), "operation", Map.of("kind", "REMOVE"));
            case "publishPriceChange" -> Map.of("fingerprint", "x");
            case "revertPriceChange" -> Map.of("reason", "Mine");
            default -> throw new AssertionError("no body for " + operation + ": add one");
        };
    }

    static Map<String, Object> savedView(String name) {
        return Map.of("page", "customers", "name", name, "query", "country=DE", "shared", true);
    }

    static Map<String, String> invitation(String name) {
        return Map.of("email", "mine@x.example", "name", name, "language", "en");
    }

    static Map<String, Object> renewal() {
        return Map.of("sku", ".com", "action", "RENEW", "termMonths", 12, "amount", "12.00");
    }
}
