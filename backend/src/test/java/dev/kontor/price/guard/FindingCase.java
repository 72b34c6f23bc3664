package dev.kontor.price.guard;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A reseller with one customer in class K, and what is found about its prices. */
abstract class FindingCase {

    @Inject
    Api api;

    @Inject
    GuardDesk guard;

    Api.Tenant tenant;
    Desk desk;
    String customer;
    LocalDate today;

    @BeforeEach
    void newDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        customer = desk.customer("Alpha");
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    List<String> ofCustomer() {
        return guard.findings(tenant, "/customers/" + customer + "/price-findings");
    }

    List<String> ofClass() {
        return all("?classId=" + desk.classId);
    }

    List<String> ofList(String id) {
        return guard.findings(tenant, "/price-lists/" + id + "/findings");
    }

    List<String> all(String query) {
        return guard.findings(tenant, "/price-findings" + query);
    }

    void ownPrices(String register, String renew, String transfer, String restore) {
        ownPrices(Desk.entries(register, renew, transfer, restore));
    }

    void ownPrices(List<Map<String, Object>> entries) {
        set("/customers/" + customer + "/price-overrides/" + desk.productId, entries);
    }

    void own(String product, Map<String, Object> entry) {
        set("/customers/" + customer + "/price-overrides/" + product, entry);
    }

    void classPrices(String product, Map<String, Object> entry) {
        classPrices(product, List.of(entry));
    }

    void classPrices(String product, List<Map<String, Object>> entries) {
        set("/customer-classes/" + desk.classId + "/prices/" + product, entries);
    }

    void set(String path, Map<String, Object> entry) {
        set(path, List.of(entry));
    }

    void set(String path, List<Map<String, Object>> entries) {
        String currency = path.startsWith("/price-lists")
                ? api.as(tenant).get(path.replaceAll("/entries.*", "")).path("currency")
                : "USD";
        desk.put(path + "?overrideReason=Test", Map.of("currency", currency, "entries", entries))
                .then()
                .statusCode(200);
    }

    void adjust(String owner, String percent) {
        String path = owner + (owner.startsWith("/customers") ? "/price-adjustments" : "/adjustments");
        desk.put(path, Map.of("items", List.of(Map.of("scope", "ALL", "percent", percent))))
                .then()
                .statusCode(200);
    }

    String costs(String currency, List<Map<String, Object>> entries) {
        String id = desk.created("/price-lists", Map.of("kind", "COST", "name", "Registry", "currency", currency));
        set("/price-lists/" + id + "/entries/" + desk.productId, entries);
        return id;
    }

    String standardList() {
        return desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
    }

    String list(String kind) {
        return api.as(tenant).get("/price-lists?kind=" + kind).path("items[0].id");
    }

    String charge(String action) {
        return guard.charge(desk, tenant, desk.productId, action);
    }

    /** A price from a quantity on. */
    static Map<String, Object> from(int quantity, String action, int termMonths, String amount) {
        return Map.of("action", action, "termMonths", termMonths, "minQuantity", quantity, "amount", amount);
    }

    static List<Map<String, Object>> with(List<Map<String, Object>> entries, Map<String, Object> more) {
        List<Map<String, Object>> all = new ArrayList<>(entries);
        all.add(more);
        return all;
    }

    static List<Map<String, Object>> until(String day, String... amounts) {
        return period("validUntil", day, amounts);
    }

    static List<Map<String, Object>> from(String day, String... amounts) {
        return period("validFrom", day, amounts);
    }

    static List<Map<String, Object>> period(String member, String day, String... amounts) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Map<String, Object> entry : Desk.entries(amounts[0], amounts[1], amounts[2], amounts[3])) {
            Map<String, Object> dated = new java.util.HashMap<>(entry);
            dated.put(member, day);
            entries.add(dated);
        }
        return entries;
    }
}
