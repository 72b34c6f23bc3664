package dev.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Lets the server decide and write the reminders of one day, over all resellers: 300,000 associations that end within a year. */
final class Reminding {

    private static final int RESELLERS = 30;
    private static final int ASSOCIATIONS_EACH = 10_000;
    private static final int PATIENCE_SECONDS = 300;

    private final Server kontor;
    private final String jdbcUrl;
    private final Report report;

    Reminding(Server kontor, String jdbcUrl, Report report) {
        this.kontor = kontor;
        this.jdbcUrl = jdbcUrl;
        this.report = report;
    }

    void run() throws IOException, InterruptedException, SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres")) {
            seed(connection);
            long before = kilobytes("VmRSS");
            await(connection, "select count(*) from reminder_day", RESELLERS + 1);
            Sql.update(connection, "delete from reminder");
            Sql.update(connection, "delete from mail where kind like '%REMINDER%'");
            Sql.update(connection, "vacuum analyze association");
            String day = Sql.column(connection, String.class, "select max(done_until)::text from reminder_day").getFirst();
            Sql.update(connection, "update reminder_day set done_until = done_until - 1");
            long began = System.nanoTime();
            await(connection, "select count(*) from reminder_day where done_until >= '" + day + "'", RESELLERS + 1);
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%,d resellers, %,d associations, %,d reminders%n",
                    RESELLERS + 1,
                    number(connection, "select count(*) from association"),
                    number(connection, "select count(*) from reminder"));
            report.figure("reminders of one day over all resellers", seconds, "s", 10);
            report.figure(
                    "memory for them", Math.max(0, kilobytes("VmHWM") - before) / 1024.0, "MB");
        }
    }

    private static void seed(Connection connection) throws SQLException {
        Sql.update(connection, """
                insert into reseller (id, name, slug, currency, language, time_zone, customer_number_pattern, version, created_at)
                select uuidv7(), 'Bench ' || n, 'bench-' || n, 'EUR', 'de', 'Europe/Berlin', 'K-{00000}', 0, now()
                  from generate_series(1, %d) n""".formatted(RESELLERS));
        Sql.update(connection, """
                insert into reminder_rule (reseller_id, id, event, days_before, recipient, active, version)
                select r.id, uuidv7(), d.event, d.days_before, d.recipient, true, 0
                  from reseller r cross join reminder_rule d join reseller b on b.id = d.reseller_id and b.slug = 'bench'
                 where r.slug like 'bench-%'""");
        Sql.update(connection, """
                insert into product_category (reseller_id, id, name, version)
                select id, uuidv7(), 'Domains', 0 from reseller where slug like 'bench-%'""");
        Sql.update(connection, """
                insert into product (reseller_id, id, sku, name, sort_name, kind, category_id, created_at, updated_at, version)
                select c.reseller_id, uuidv7(), '.com', '.com', '.com', 'DOMAIN', c.id, now(), now(), 0
                  from product_category c join reseller r on r.id = c.reseller_id where r.slug like 'bench-%'""");
        Sql.update(connection, """
                insert into customer (reseller_id, id, number, kind, company_name, display_name, email, language, currency,
                       billing_type, debit_status, credit_limit, locks, tags, custom_fields, sort_name, sort_city, version,
                       created_at, updated_at)
                select r.id, uuidv7(), 'B-' || n, 'COMPANY', 'Bench ' || n, 'Bench ' || n,
                       'office' || n || '@bench.example', 'de', 'EUR', 'BANK_TRANSFER', 'INACTIVE', 0, '{}', '{}', '{}',
                       'bench ' || n, '', 0, now(), now()
                  from reseller r cross join generate_series(1, 1000) n where r.slug like 'bench-%'""");
        Sql.update(connection, """
                insert into association (reseller_id, id, customer_id, product_id, quantity, starts_on, ends_on,
                       notify_customer, services, update_service, transferable, sort_identifier, sort_product, version,
                       created_at, updated_at)
                select c.reseller_id, uuidv7(), c.id, p.id, 1, current_date - 30, current_date + (n * 37 + k) %% 365, true,
                       '{}', false, true, 'bench ' || n, '.com', 0, now(), now()
                  from customer c join product p on p.reseller_id = c.reseller_id
                  join reseller r on r.id = c.reseller_id
                  cross join generate_series(1, %d) n cross join lateral (select substr(c.number, 3)::int as k) one
                 where r.slug like 'bench-%%'""".formatted(ASSOCIATIONS_EACH / 1000));
        Sql.update(connection, "analyze");
    }

    private static void await(Connection connection, String count, long wanted)
            throws SQLException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (number(connection, count) < wanted) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("not done: " + count);
            }
            Thread.sleep(20);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Sql.column(connection, Long.class, sql).getFirst();
    }

    /** Of the server, as the kernel counts. */
    private long kilobytes(String what) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + kontor.pid() + "/status")).stream()
                .filter(line -> line.startsWith(what + ":"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
