package dev.kontor.price.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.price.guard.PriceGuard.GuardVerdict;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verdict on what was just written. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PriceGuardTest {

    private static final LocalDate DAY = LocalDate.parse("2027-01-01");

    @Inject
    Api api;

    @Inject
    GuardDesk desks;

    @Inject
    PriceGuard guard;

    Api.Tenant tenant;
    Desk desk;
    String customer;

    @BeforeEach
    void newDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        customer = desk.customer("Alpha");
    }

    @Test
    void completeSetIsFine() {
        own(desk.productId, Desk.entries("4.00", "9.00", "9.00", "45.00"));
        assertThat(verdict("CUSTOMER", desk.productId)).isEqualTo(GuardVerdict.FINE);
    }

    @Test
    void restoreThatIsNotDearerWarns() {
        own(desk.productId, Desk.entries("4.00", "9.00", "9.00", "8.00"));
        GuardVerdict verdict = verdict("CUSTOMER", desk.productId);
        assertThat(verdict.blocked()).isFalse();
        assertThat(verdict.counts()).isEqualTo(Map.of(FindingCode.RESTORE_NOT_DEARER, 1L));
        assertThat(verdict.findings()).extracting(Finding::severity).containsExactly(Severity.WARN);
    }

    @Test
    void negativePriceBlocksItsListAndNobodyElse() {
        own(desk.productId, Desk.entries("4.00", "9.00", "9.00", "45.00"));
        desks.overwrite(tenant, list("CUSTOMER"), charge(desk.productId, "REGISTER"), "-2.00");
        assertThat(verdict("CUSTOMER", desk.productId).blocked()).isTrue();
        assertThat(verdict("CLASS", desk.productId)).isEqualTo(GuardVerdict.FINE);
    }

    @Test
    void classThatSellsMoreMakesSetsIncompleteAndIsBlocked() {
        String net = desk.product(".net");
        ofClass(net, List.of(Desk.entry("RENEW", 12, "10.00")));
        own(net, List.of(Desk.entry("RENEW", 12, "4.00")));
        assertThat(verdict("CLASS", net)).isEqualTo(GuardVerdict.FINE);
        ofClass(net, List.of(Desk.entry("RENEW", 12, "10.00"), Desk.entry("RESTORE", 0, "50.00")));
        GuardVerdict verdict = verdict("CLASS", net);
        assertThat(verdict.blocked()).isTrue();
        assertThat(verdict.counts()).isEqualTo(Map.of(FindingCode.INCOMPLETE_SET, 1L));
        assertThat(verdict.findings().getFirst().customerName()).isEqualTo("Alpha");
    }

    @Test
    void setThatWasIncompleteBeforeBlocksNoLaterChange() {
        String net = desk.product(".net");
        ofClass(net, List.of(Desk.entry("RENEW", 12, "10.00")));
        own(net, List.of(Desk.entry("RENEW", 12, "4.00")));
        ofClass(net, List.of(Desk.entry("RENEW", 12, "10.00"), Desk.entry("RESTORE", 0, "50.00")));
        ofClass(net, List.of(Desk.entry("RENEW", 12, "11.00"), Desk.entry("RESTORE", 0, "50.00")));
        GuardVerdict verdict = verdict("CLASS", net);
        assertThat(verdict.blocked()).isFalse();
        assertThat(verdict.counts()).isEqualTo(Map.of(FindingCode.INCOMPLETE_SET, 1L, FindingCode.STALE, 1L));
    }

    @Test
    void classThatStopsSellingWhatRenewsIsBlocked() {
        String net = desk.product(".net");
        ofClass(net, List.of(Desk.entry("RENEW", 12, "10.00")));
        desks.renews(tenant, customer, net, charge(net, "RENEW"));
        assertThat(verdict("CLASS", net)).isEqualTo(GuardVerdict.FINE);
        String path = "/customer-classes/" + desk.classId + "/prices/" + net;
        desk.asRead(api.as(tenant), path)
                .delete(path + "?overrideReason=Test")
                .then()
                .statusCode(204);
        GuardVerdict verdict = verdict("CLASS", net);
        assertThat(verdict.blocked()).isTrue();
        assertThat(verdict.counts()).isEqualTo(Map.of(FindingCode.NO_PRICE, 1L));
    }

    @Test
    void standardPriceReachesCustomersOfEveryClass() {
        String net = desk.product(".net");
        String standard = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        ofList(standard, net, List.of(Desk.entry("RENEW", 12, "10.00")));
        own(net, List.of(Desk.entry("RENEW", 12, "4.00")));
        ofList(standard, net, List.of(Desk.entry("RENEW", 12, "3.00"), Desk.entry("RESTORE", 0, "50.00")));
        GuardVerdict verdict = verdict("LIST", net);
        assertThat(verdict.blocked()).isTrue();
        assertThat(verdict.counts().keySet())
                .containsExactlyInAnyOrder(FindingCode.INCOMPLETE_SET, FindingCode.ABOVE_CLASS, FindingCode.STALE);
    }

    @Test
    void standardPriceThatShowsThroughBesideThoseOfAClassIsFound() {
        String net = desk.product(".net");
        String standard = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        ofClass(net, List.of(Desk.entry("RENEW", 12, "10.00")));
        ofList(standard, net, List.of(Desk.entry("RENEW", 12, "12.00")));
        assertThat(verdict("LIST", net)).isEqualTo(GuardVerdict.FINE);
        block("INCOMPLETE_CLASS");
        ofList(standard, net, List.of(Desk.entry("RENEW", 12, "12.00"), Desk.entry("RESTORE", 0, "50.00")));
        GuardVerdict verdict = verdict("LIST", net);
        assertThat(verdict.blocked()).isTrue();
        assertThat(verdict.counts()).isEqualTo(Map.of(FindingCode.INCOMPLETE_CLASS, 1L));
        assertThat(verdict.findings().getFirst().className()).isEqualTo("K");
        assertThat(verdict("CLASS", net).blocked()).isTrue();
        // it was so before
        ofList(standard, net, List.of(Desk.entry("RENEW", 12, "12.00"), Desk.entry("RESTORE", 0, "55.00")));
        assertThat(verdict("LIST", net).blocked()).isFalse();
        assertThat(verdict("LIST", net).counts()).isEqualTo(Map.of(FindingCode.INCOMPLETE_CLASS, 1L));
    }

    private void block(String code) {
        api.as(tenant)
                .header("If-Match", api.as(tenant).get("/price-guard/policy").header("ETag"))
                .body(Map.of("minimumMarginPercent", "10", "rules", List.of(Map.of("code", code, "severity", "BLOCK"))))
                .put("/price-guard/policy")
                .then()
                .statusCode(200);
    }

    @Test
    void everyDayThatIsAskedCountsOnce() {
        own(desk.productId, Desk.entries("4.00", "9.00", "9.00", "8.00"));
        UUID list = UUID.fromString(list("CUSTOMER"));
        List<UUID> charges = List.of(UUID.fromString(charge(desk.productId, "RENEW")));
        GuardVerdict verdict =
                desks.as(tenant, () -> guard.verdict(list, charges, Set.of(DAY, DAY.plusDays(1), DAY.plusYears(1))));
        assertThat(verdict.counts()).isEqualTo(Map.of(FindingCode.RESTORE_NOT_DEARER, 1L));
        assertThat(verdict.findings().getFirst().day()).isEqualTo(DAY);
    }

    @Test
    void codesAreKnownByCharge() {
        own(desk.productId, Desk.entries("6.00", "9.00", "9.00", "8.00"));
        UUID list = UUID.fromString(list("CUSTOMER"));
        UUID restore = UUID.fromString(charge(desk.productId, "RESTORE"));
        UUID register = UUID.fromString(charge(desk.productId, "REGISTER"));
        assertThat(desks.as(tenant, () -> guard.codes(list, List.of(restore, register), DAY)))
                .isEqualTo(Map.of(
                        restore, List.of(FindingCode.RESTORE_NOT_DEARER),
                        register, List.of(FindingCode.ABOVE_CLASS)));
    }

    private GuardVerdict verdict(String kind, String product) {
        List<String> charges = api.as(tenant).get("/products/" + product).path("charges.id");
        UUID list = UUID.fromString(list(kind));
        return desks.as(
                tenant,
                () -> guard.verdict(list, charges.stream().map(UUID::fromString).toList(), Set.of(DAY)));
    }

    private void own(String product, List<Map<String, Object>> entries) {
        put("/customers/" + customer + "/price-overrides/" + product, entries);
    }

    private void ofClass(String product, List<Map<String, Object>> entries) {
        put("/customer-classes/" + desk.classId + "/prices/" + product, entries);
    }

    private void ofList(String list, String product, List<Map<String, Object>> entries) {
        put("/price-lists/" + list + "/entries/" + product, entries);
    }

    private void put(String path, List<Map<String, Object>> entries) {
        desk.put(path + "?overrideReason=Test", Map.of("currency", "USD", "entries", entries))
                .then()
                .statusCode(200);
    }

    private String list(String kind) {
        return api.as(tenant).get("/price-lists?kind=" + kind).path("items[0].id");
    }

    private String charge(String product, String action) {
        return desks.charge(desk, tenant, product, action);
    }
}
