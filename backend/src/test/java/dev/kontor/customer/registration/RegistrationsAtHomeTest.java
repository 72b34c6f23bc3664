package dev.kontor.customer.registration;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;

/** How many registered this week, on the start page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RegistrationsAtHomeTest extends RegistrationCase {

    private ValidatableResponse figure(Api.Tenant whose) {
        return api.as(whose).get("/home/figures/REGISTRATIONS").then().statusCode(200);
    }

    @Test
    void confirmedOnesAreCountedInTheWeekOfTheReseller() {
        desk.registered("nina@new.example");
        figure(tenant).body("count", equalTo(0));
        desk.confirm(mailbox.token(tenant, "nina@new.example"), Api.PASSWORD)
                .then()
                .statusCode(200);
        LocalDate monday =
                LocalDate.now(ZoneId.of("Europe/Berlin")).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        figure(tenant)
                .body("count", equalTo(1))
                .body("courses[0].points", hasSize(13))
                .body("courses[0].points[12].from", equalTo(monday.toString()))
                .body("courses[0].points[12].value", equalTo("1"))
                .body("courses[0].points[0].from", equalTo(monday.minusWeeks(12).toString()));
        figure(api.newTenant()).body("count", equalTo(0));
    }
}
