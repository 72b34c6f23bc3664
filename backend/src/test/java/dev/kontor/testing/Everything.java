package dev.kontor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.customer.approval.ApprovalDesk;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.template.MailKind;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A reseller with one row of everything, for tests that walk the contract. */
@ApplicationScoped
public class Everything {

    private static final Map<String, Object> RENEWAL =
            Map.of("sku", ".com", "action", "RENEW", "termMonths", 12, "amount", "12.00");

    private final Api api;
    private final Mails mails;
    private final CurrentActor actor;
    private final ApprovalDesk approvals;

    Everything(Api api, Mails mails, CurrentActor actor, ApprovalDesk approvals) {
        this.api = api;
        this.mails = mails;
        this.actor = actor;
        this.approvals = approvals;
    }

    /** All that can have a name has this one. */
    @ActivateRequestContext
    public Rows in(Api.Tenant tenant, String name) {
        return new Making(tenant, name).rows();
    }

    /** The rows of a reseller, by the path of their list, or by the member that a body calls them. */
    public record Rows(Desk desk, Map<String, String> ids) {

        public String id(String name) {
            assertThat(ids).as("one row of everything").containsKey(name);
            return ids.get(name);
        }

        public Examples examples() {
            return new Examples(this::id);
        }
    }

    private final class Making {

        private final Api.Tenant tenant;
        private final String name;
        private final Desk desk;
        private final Map<String, String> ids = new HashMap<>();

        Making(Api.Tenant tenant, String name) {
            this.tenant = tenant;
            this.name = name;
            this.desk = new Desk(api, tenant);
        }

        Rows rows() {
            String customer = desk.customer(name);
            desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("9.00", "9.00", "9.00", "45.00")))
                    .then()
                    .statusCode(200);
            put(customer, "/customers", "customerId", "customerIds", "registeredById", "moveToId");
            put(desk.classId, "/customer-classes", "classId");
            put(desk.productId, "/products", "productId");
            put(desk.categoryId, "/product-categories", "categoryId", "categoryIds");
            put(api.as(tenant).get("/users").path("items[0].id"), "/users");
            put(list(), "/price-lists", "listId");
            put(acceptedFinding(), "/price-findings/acceptances");
            put(desk.created("/favourites", Map.of("path", "/customers", "label", name)), "/favourites");
            put(api.as(tenant).get("/customers/" + customer + "/history").path("items[0].id"), "eventId");
            desk.put("/exchange-rates/EUR/USD/2026-01-31", Map.of("rate", "1.08"))
                    .then()
                    .statusCode(200);
            put(apiKey(), "/api-keys");
            put(draft(), "/price-changes");
            put(approvals.openRequest(tenant, customer).toString(), "/requests");
            put(
                    desk.created("/catalogue-groups", Map.of("name", name, "exclusive", true)),
                    "/catalogue-groups",
                    "groupId");
            put(
                    desk.created("/catalogues", Map.of("name", name, "categoryIds", List.of())),
                    "/catalogues",
                    "catalogueIds");
            put(desk.created("/sites", RegistrationDesk.site(name)), "/sites");
            put(legalText(), "textId");
            put(desk.created("/saved-views", savedView()), "/saved-views");
            put(mail(customer), "/mails");
            put(api.as(tenant).get("/reminder-rules").path("items[0].id"), "/reminder-rules");
            Holdings holdings = new Holdings(api, tenant, desk);
            put(holdings.domain(name), "/subscriptions", "subscriptionIds");
            Map<String, Object> renewal = Map.of("renewal", Map.of("intervalMonths", 12, "mode", "ASK"));
            put(holdings.associate(customer, ids.get("/subscriptions"), renewal), "/associations", "ids");
            put(desk.created("/customers/" + customer + "/logins", invitation()), "loginId");
            put(imported(), "/imports");
            put(deleted(), "/deleted-customers");
            return new Rows(desk, Map.copyOf(ids));
        }

        private void put(String id, String... names) {
            List.of(names).forEach(each -> ids.put(each, id));
        }

        private String deleted() {
            String deleted = desk.customer(name);
            Deletion.of(api, tenant, deleted);
            return deleted;
        }

        private String list() {
            return desk.created("/price-lists", Map.of("kind", "LIST", "name", name, "currency", "USD"));
        }

        private String acceptedFinding() {
            List<String> findings = api.as(tenant).get("/price-findings").path("items.review.id");
            return api.as(tenant)
                    .body(Map.of("findings", findings, "days", 90, "reason", name))
                    .post("/price-findings/acceptances")
                    .path("items[0].acceptanceId");
        }

        private String apiKey() {
            Response key = api.as(tenant)
                    .body(Map.of("name", name, "rights", List.of("users:read")))
                    .post("/api-keys");
            return key.path("key.id");
        }

        private String imported() {
            api.as(tenant)
                    .contentType(ContentType.MULTIPART)
                    .multiPart("file", name + ".csv", ("Name\n" + name + "\n").getBytes(UTF_8), "text/csv")
                    .multiPart(Options.of(Map.of("columns", Map.of("Name", "companyName"))))
                    .post("/customers/imports")
                    .then()
                    .body("created", equalTo(1));
            return api.as(tenant).get("/imports").path("items[0].id");
        }

        private String legalText() {
            Map<String, Object> text = Map.of(
                    "code",
                    "terms",
                    "title",
                    Map.of("en", name, "de", name),
                    "url",
                    "https://x.example",
                    "required",
                    true);
            return desk.created("/sites/" + ids.get("/sites") + "/legal-texts", text);
        }

        private Map<String, Object> savedView() {
            return Map.of("page", "customers", "name", name, "query", "country=DE", "shared", true);
        }

        private Map<String, String> invitation() {
            return Map.of("email", "mine@x.example", "name", name, "language", "en");
        }

        private String mail(String customer) {
            actor.as(Actor.system(tenant.id()), () -> {
                mails.queue(new NewMail(
                        MailKind.REQUEST_APPROVED,
                        "en",
                        "a@b.example",
                        name,
                        UUID.fromString(customer),
                        Map.of("customer.name", name),
                        null));
                return customer;
            });
            return api.as(tenant).get("/mails").path("items[0].id");
        }

        private String draft() {
            String change = desk.created("/price-changes", Map.of("classId", desk.classId, "name", name));
            desk.put("/price-changes/" + change + "/items", Map.of("items", List.of(RENEWAL)))
                    .then()
                    .statusCode(200);
            return change;
        }
    }
}
