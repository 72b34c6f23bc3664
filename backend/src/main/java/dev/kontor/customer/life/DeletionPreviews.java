package dev.kontor.customer.life;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerPart.Held;
import dev.kontor.customer.customer.CustomerPart.Rows;
import dev.kontor.customer.life.DeletionPreview.DeletionPart;
import dev.kontor.customer.life.DeletionPreview.DeletionPerson;
import dev.kontor.customer.life.Lives.Life;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts what hangs on a customer, in one trip, and recognises whether it is still what was looked at. */
@ApplicationScoped
class DeletionPreviews {

    private static final int NAMED_PEOPLE = 20;

    private final Parts parts;
    private final LifeSettings settings;
    private final ResellerDay day;
    private final Sql sql;

    DeletionPreviews(Parts parts, LifeSettings settings, ResellerDay day, Sql sql) {
        this.parts = parts;
        this.settings = settings;
        this.day = day;
        this.sql = sql;
    }

    /** {@code mark} is another one when any of the rows is. */
    private record Count(int place, long rows, long held, String mark) {}

    /** Of a customer that is there. */
    DeletionPreview of(Life customer) {
        List<Rows> shown = parts.shown();
        String counts = IntStream.range(0, shown.size())
                .mapToObj(place -> counted(place, shown.get(place)))
                .collect(Collectors.joining("\nunion all\n"));
        return sql.query(counts + "\norder by place")
                .bind("customer", customer.id())
                .bind("today", day.today())
                .then(sql.query("""
                                select name, email, suspended from customer_login
                                 where reseller_id = :reseller and customer_id = :customer order by id limit :most""").bind("customer", customer.id()).bind("most", NAMED_PEOPLE))
                .answers(answers ->
                        view(customer, shown, answers.list(Count.class), answers.list(DeletionPerson.class)));
    }

    private static String counted(int place, Rows rows) {
        // who keeps a star and what waits to be sent does not change what is decided
        boolean marked = rows.shown() != Held.BOOKMARKS && rows.shown() != Held.UNSENT_MAILS;
        return """
                select %d as place, count(*) as rows, count(*) filter (where %s) as held, %s as mark
                  from %s t where t.reseller_id = :reseller and (%s)""".formatted(
                place,
                Objects.requireNonNullElse(rows.held(), "false"),
                marked ? "cast(coalesce(sum(cast(hashtextextended(cast(t as text), 0) as numeric)), 0) as text)" : "''",
                rows.table(),
                rows.condition());
    }

    private DeletionPreview view(Life customer, List<Rows> shown, List<Count> counts, List<DeletionPerson> people) {
        Map<Held, DeletionPart> found = new EnumMap<>(Held.class);
        StringBuilder marks =
                new StringBuilder().append(customer.id()).append(' ').append(customer.version());
        for (Count count : counts) {
            Held held = Objects.requireNonNull(shown.get(count.place()).shown());
            found.merge(
                    held,
                    new DeletionPart(held, count.rows(), count.held()),
                    (one, other) -> new DeletionPart(held, one.count() + other.count(), one.held() + other.held()));
            if (!count.mark().isEmpty()) {
                marks.append(' ').append(count.rows()).append(' ').append(count.mark());
            }
        }
        return new DeletionPreview(
                customer.id(),
                customer.number(),
                customer.displayName(),
                digest(marks.toString()),
                settings.read().restoreDays(),
                found.values().stream().mapToLong(DeletionPart::held).sum(),
                found.values().stream().filter(part -> part.count() > 0).toList(),
                people,
                found.containsKey(Held.LOGINS) ? found.get(Held.LOGINS).count() : 0);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
