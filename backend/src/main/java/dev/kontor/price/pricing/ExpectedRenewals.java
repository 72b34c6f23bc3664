package dev.kontor.price.pricing;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.SqlArrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What renews when, fed by whoever knows what customers hold; the base of revenue in previews. */
@ApplicationScoped
public class ExpectedRenewals {

    private final PriceRepository repository;
    private final CurrentActor actor;

    ExpectedRenewals(PriceRepository repository, CurrentActor actor) {
        this.repository = repository;
        this.actor = actor;
    }

    /** Something of a customer that renews every so many months by one charge. */
    public record ExpectedRenewal(
            UUID productId, UUID chargeId, int quantity, LocalDate renewsOn, int intervalMonths) {}

    /** Makes these the renewals of a customer, in place of those that were known. */
    @Transactional
    public void replaceOf(UUID customerId, List<ExpectedRenewal> renewals) {
        replaceAll(Map.of(customerId, renewals));
    }

    /** The same for many customers, in two statements. */
    @Transactional
    public void replaceAll(Map<UUID, List<ExpectedRenewal>> renewals) {
        List<Owned> owned = new ArrayList<>();
        renewals.forEach((customer, list) -> list.forEach(renewal -> owned.add(new Owned(customer, renewal))));
        repository.run(connection -> {
            remove(connection, renewals.keySet());
            add(connection, owned);
            return owned.size();
        });
    }

    private record Owned(UUID customerId, ExpectedRenewal renewal) {}

    private void remove(Connection connection, Collection<UUID> customers) throws SQLException {
        String sql = "delete from expected_renewal where reseller_id = ? and customer_id = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, actor.resellerId());
            SqlArrays.bind(statement, 2, "uuid", customers.stream());
            statement.executeUpdate();
        }
    }

    private void add(Connection connection, List<Owned> owned) throws SQLException {
        String sql = """
                insert into expected_renewal
                  (reseller_id, id, customer_id, product_id, charge_id, quantity, renews_on, interval_months)
                select ?, n.id, n.customer_id, n.product_id, n.charge_id, n.quantity, n.renews_on, n.interval_months
                  from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::date[], ?::int[])
                    as n (id, customer_id, product_id, charge_id, quantity, renews_on, interval_months)""";
        List<ExpectedRenewal> renewals = owned.stream().map(Owned::renewal).toList();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, actor.resellerId());
            SqlArrays.bind(statement, 2, "uuid", renewals.stream().map(renewal -> Ids.next()));
            SqlArrays.bind(statement, 3, "uuid", owned.stream().map(Owned::customerId));
            SqlArrays.bind(statement, 4, "uuid", renewals.stream().map(ExpectedRenewal::productId));
            SqlArrays.bind(statement, 5, "uuid", renewals.stream().map(ExpectedRenewal::chargeId));
            SqlArrays.bind(statement, 6, "int4", renewals.stream().map(ExpectedRenewal::quantity));
            SqlArrays.bind(statement, 7, "date", renewals.stream().map(ExpectedRenewal::renewsOn));
            SqlArrays.bind(statement, 8, "int4", renewals.stream().map(ExpectedRenewal::intervalMonths));
            statement.executeUpdate();
        }
    }
}
