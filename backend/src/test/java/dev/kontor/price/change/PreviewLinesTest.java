package dev.kontor.price.change;

import static dev.kontor.price.change.Changes.item;
import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.price.preview.PreviewProgress;
import dev.kontor.price.preview.PreviewProgress.PreviewStep;
import dev.kontor.price.preview.PricePreviews;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A preview that says how far it is ends with the same preview, and is refused in the same way. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PreviewLinesTest extends PriceChangeCase {

    private static final String LINES = "application/x-ndjson";

    @Inject
    PricePreviews previews;

    private static Response follow(RequestSpecification as, String change) {
        return as.accept(LINES).get("/price-changes/" + change + "/preview");
    }

    private String draft() {
        return changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "12.00")));
    }

    @Test
    void linesComeInOrderAndTheLastIsThePreview() {
        String change = draft();
        Response answer = follow(api.as(tenant), change);
        answer.then().statusCode(200).contentType(LINES);
        assertThat(answer.asString()).endsWith("}\n").hasLineCount(6).isEqualTo("""
                        {"step":"PUBLISHING","done":0,"of":5}
                        {"step":"PRICES","done":1,"of":5}
                        {"step":"CUSTOMERS","done":2,"of":5}
                        {"step":"RENEWALS","done":3,"of":5}
                        {"step":"FINDINGS","done":4,"of":5}
                        {"preview":%s}
                        """.formatted(
                        changes.preview(change).asString()));
    }

    @Test
    void pricesOfOneCustomerAreOneStep() {
        String change = changes.draft("customerId", customer, null, List.of(item("RENEW", 12, "12.00")));
        assertThat(follow(api.as(tenant), change).asString())
                .isEqualTo("""
                {"step":"PUBLISHING","done":0,"of":5}
                {"step":"PRICES","done":1,"of":5}
                {"step":"FINDINGS","done":4,"of":5}
                {"preview":%s}
                """.formatted(changes.preview(change).asString()));
    }

    @Test
    void whoAsksForNothingElseIsAnsweredJson() {
        String change = draft();
        api.as(tenant)
                .accept("*/*")
                .get("/price-changes/" + change + "/preview")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("mayPublish", equalTo(true));
    }

    @Test
    void whatCannotBeginIsRefusedAsWithoutLines() {
        String change = draft();
        String nothing = changes.draft("classId", desk.classId, null, List.of());
        refused(follow(api.as(api.newTenant()), change), 404, "not-found");
        refused(follow(api.as(tenant), UUID.randomUUID().toString()), 404, "not-found");
        refused(follow(api.as(tenant), nothing), 422, "empty-change");
        refused(follow(api.anonymous(), change), 401, "unauthenticated");
        changes.publish(change).then().statusCode(200);
        refused(follow(api.as(tenant), change), 409, "wrong-state");
    }

    @Test
    void whoMayNotReadPricesHearsNothing() {
        String email = "carla@" + tenant.slug() + ".example";
        api.newCustomerLogin(tenant, customer, email);
        refused(follow(api.asCustomer(tenant, email), draft()), 403, "missing-right");
    }

    @Test
    void workThatNobodyHearsOfAnyMoreEndsAndLeavesNothingBehind() {
        String change = draft();
        List<PreviewProgress> heard = new ArrayList<>();
        assertThatThrownBy(() -> AsTenant.run(
                        tenant,
                        () -> previews.preview(UUID.fromString(change), progress -> {
                            heard.add(progress);
                            if (progress.step() == PreviewStep.CUSTOMERS) {
                                throw new UncheckedIOException(new SocketException("gone"));
                            }
                        })))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(heard)
                .extracting(PreviewProgress::step)
                .containsExactly(PreviewStep.PUBLISHING, PreviewStep.PRICES, PreviewStep.CUSTOMERS);
        assertThat(renewalOn(TODAY.toString())).isEqualTo("10.00");
        changes.publish(change).then().statusCode(200);
    }
}
