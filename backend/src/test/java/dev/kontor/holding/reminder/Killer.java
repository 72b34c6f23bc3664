package dev.kontor.holding.reminder;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/** Takes connections away from the server while it works on them, as a crash would. */
final class Killer {

    private final String url;

    Killer(String url) {
        this.url = url;
    }

    /** Until so many transactions were cut off, or nobody works any more; says how many it were. */
    int kill(int wanted, BooleanSupplier working) throws SQLException {
        int killed = 0;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                PreparedStatement statement = connection.prepareStatement("""
                        select count(pg_terminate_backend(pid)) from (
                          select pid from pg_stat_activity
                           where application_name = 'kontor' and xact_start is not null and backend_xid is not null
                           limit 1) busy""")) {
            while (killed < wanted && working.getAsBoolean()) {
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    killed += result.getInt(1);
                }
            }
        }
        return killed;
    }
}
