package dev.kontor.price.preview;

import dev.kontor.price.change.PriceSql;
import dev.kontor.price.preview.PreviewSql.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;

/** Whom a change of a class's or standard list reaches, and what it brings in a year. Two statements, no loop. */
@ApplicationScoped
class PreviewReach {

    private final PriceSql database;

    PreviewReach(PriceSql database) {
        this.database = database;
    }

    /** How many customers see a change, do not, or fall below the floor. */
    record Counts(long total, long affected, long shielded, long below) {}

    /** Yearly sums over renewals of changed charges. */
    record Sums(BigDecimal before, BigDecimal after, long renewals) {}

    Counts customers(List<PreviewPrice> prices, Reach reach) {
        return database.run(connection -> {
            String sql = PreviewSql.REACHED + """
                     select count(*), count(*) filter (where changes > 0), count(*) filter (where changes = 0),
                            count(*) filter (where falls > 0)
                       from reached""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                PreviewSql.bindReached(statement, prices, reach);
                ResultSet rows = statement.executeQuery();
                rows.next();
                return new Counts(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4));
            }
        });
    }

    Sums revenue(List<PreviewPrice> prices, Reach reach) {
        return database.run(connection -> {
            String sql = PreviewSql.RENEWED
                    + " select coalesce(sum(before), 0), coalesce(sum(after), 0), count(*) from renewed";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                PreviewSql.bindRenewals(statement, PreviewSql.bindTo(statement, prices, reach), reach);
                ResultSet rows = statement.executeQuery();
                rows.next();
                return new Sums(rows.getBigDecimal(1), rows.getBigDecimal(2), rows.getLong(3));
            }
        });
    }
}
