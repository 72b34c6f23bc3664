package dev.kontor.tenant.reseller;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.LongStream;

/** Running numbers of a reseller, such as customer numbers. Two copies of the server never give the same one twice. */
@ApplicationScoped
public class Numbers {

    private final Sql sql;

    Numbers(Sql sql) {
        this.sql = sql;
    }

    /** The next {@code count} numbers in the form of {@code pattern}: {@code K-{00000}} gives K-00042. */
    @Transactional
    public List<String> next(String counter, String pattern, int count) {
        long last =
                sql.query("""
                                insert into reseller_counter as t (reseller_id, name, last_no)
                                values (:reseller, :name, :count)
                                on conflict (reseller_id, name) do update set last_no = t.last_no + excluded.last_no
                                returning last_no""").bind("name", counter).bind("count", (long) count).count();
        return LongStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> NumberPattern.format(pattern, number))
                .toList();
    }
}
