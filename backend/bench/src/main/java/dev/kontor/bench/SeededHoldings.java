package dev.kontor.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What a reseller holds upstream, and which customer has it: every third subscription belongs to one, some for years to come. */
final class SeededHoldings {

    static final int SUBSCRIPTIONS = 1_000_000;
    static final int ASSOCIATIONS = 300_000;

    private static final String ASSOCIATED = """
            insert into association (reseller_id, id, customer_id, subscription_id, quantity, starts_on, renewal_months,
                   renewal_mode, renews_on, renewal_anchor, notify_customer, services, update_service, transferable,
                   sort_identifier, sort_product, version, created_at, updated_at)
            select s.reseller_id, uuidv7(), c.id, s.id, 1, date '2026-01-01' + (s.place %% 300)::int, 12, 'AUTO_RENEW',
                   date '2027-01-01' + (s.place %% 300)::int, date '2026-01-01' + (s.place %% 300)::int, true, '{}', false,
                   true, s.sort_identifier, s.sort_product, 0, now(), now()
              from (select *, row_number() over (order by hashtext(identifier)) as place from subscription
                     where reseller_id = ?) s
              join (select id, row_number() over (order by id) - 1 as place from customer where reseller_id = ?) c
                on c.place = s.place %% %d
             where s.place <= %d""".formatted(Seeding.CUSTOMERS, ASSOCIATIONS);

    private static final String HELD = """
            insert into subscription_holder (reseller_id, id, subscription_id, customer_id, starts_on, last_on)
            select reseller_id, id, subscription_id, customer_id, starts_on, last_on from association""";

    private SeededHoldings() {}

    static void write(Connection connection, UUID reseller, List<UUID> products) throws SQLException, IOException {
        try (Copy rows = new Copy(connection, SeededSubscription.COLUMNS);
                SeededWords words = new SeededWords(connection, "subscription", false)) {
            for (int n = 1; n <= SUBSCRIPTIONS; n++) {
                SeededSubscription one = new SeededSubscription(n);
                int product = n % products.size();
                String sku = Seeding.sku(product + 1);
                rows.add(one.row(reseller, products.get(product), sku));
                words.add(reseller, one.id(), one.words(sku), List.of());
            }
        }
        Sql.update(connection, ASSOCIATED, reseller, reseller);
        Sql.update(connection, HELD);
    }
}
