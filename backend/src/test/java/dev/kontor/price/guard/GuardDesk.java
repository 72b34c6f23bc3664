package dev.kontor.price.guard;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.guard.ExpectedRenewals.ExpectedRenewal;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What tests of the guard need beside a desk: findings in short, and prices that no endpoint would store. */
@ApplicationScoped
public class GuardDesk {

    private final Api api;
    private final CurrentActor actor;
    private final Stored stored;

    GuardDesk(Api api, CurrentActor actor, Stored stored) {
        this.api = api;
        this.actor = actor;
        this.stored = stored;
    }

    /** Findings as {@code CODE charge price reference}, in the order of the answer. */
    List<String> findings(Api.Tenant tenant, String path) {
        return findings(api.as(tenant).get(path));
    }

    static List<String> findings(Response answer) {
        answer.then().statusCode(200);
        List<String> found = new ArrayList<>();
        List<Map<String, Object>> items = answer.path("items");
        for (int i = 0; i < items.size(); i++) {
            String item = "items[" + i + "].";
            found.add("%s %s/%s %s %s"
                    .formatted(
                            answer.path(item + "code"),
                            answer.path(item + "charges[0].action"),
                            answer.path(item + "charges[0].termMonths"),
                            amount(answer, item + "price"),
                            amount(answer, item + "reference")));
        }
        return found;
    }

    private static String amount(Response answer, String path) {
        return answer.path(path) == null ? "-" : answer.path(path + ".amount");
    }

    String charge(Desk desk, Api.Tenant tenant, String product, String action) {
        return api.as(tenant).get("/products/" + product).path("charges.find { it.action == '" + action + "' }.id");
    }

    /** Runs work as the tenant itself. */
    @ActivateRequestContext
    <T> T as(Api.Tenant tenant, Supplier<T> work) {
        return actor.as(Actor.system(tenant.id()), work);
    }

    /** Overwrites the current price of a charge in one list, past every check. */
    void overwrite(Api.Tenant tenant, String list, String charge, String amount) {
        as(tenant, () -> stored.overwrite(list, charge, amount));
    }

    void renews(Api.Tenant tenant, String customer, String product, String charge) {
        ExpectedRenewal renewal = new ExpectedRenewal(
                UUID.fromString(product), UUID.fromString(charge), 1, LocalDate.parse("2027-03-01"), 12);
        as(tenant, () -> stored.renews(customer, List.of(renewal)));
    }

    /** The database, past every check. */
    @ApplicationScoped
    static class Stored {

        private final Sql sql;
        private final ExpectedRenewals renewals;

        Stored(Sql sql, ExpectedRenewals renewals) {
            this.sql = sql;
            this.renewals = renewals;
        }

        @Transactional
        int overwrite(String list, String charge, String amount) {
            return sql.query("""
                            update price_entry set amount = cast(:amount as numeric)
                             where reseller_id = :reseller and list_id = cast(:list as uuid)
                               and charge_id = cast(:charge as uuid) and superseded_at is null""")
                    .bind("amount", amount)
                    .bind("list", list)
                    .bind("charge", charge)
                    .update();
        }

        @Transactional
        int renews(String customer, List<ExpectedRenewal> wanted) {
            renewals.replaceAll(Map.of(UUID.fromString(customer), wanted));
            return wanted.size();
        }
    }
}
