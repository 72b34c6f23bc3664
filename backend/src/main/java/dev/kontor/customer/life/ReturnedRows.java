package dev.kontor.customer.life;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerPart.Held;
import dev.kontor.customer.life.RestoredCustomer.LeftHolder;
import dev.kontor.customer.life.RestoredCustomer.LeftThing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows back as they were. What lost its place to somebody else or what it refers to is gone stays parked: nothing is
 * overwritten. The columns and references are those that the tables have now.
 */
@ApplicationScoped
class ReturnedRows {

    private static final String TABLES = """
            select c.relname as name,
                   (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                       and jsonb_exists(p.before, a.attname)) as columns,
                   (select string_agg(format('t.%I = cast(p.before ->> %L as %s)', a.attname, a.attname,
                                             format_type(a.atttypid, a.atttypmod)), ' and ')
                      from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                     where k.conrelid = c.oid and k.contype = 'p') as key
              from (select distinct on (p.of_table) p.of_table, p.before from parked_row p
                     where p.reseller_id = :reseller and p.operation_id = :operation and p.how = 'ROW'
                     order by p.of_table) p
              join pg_class c on c.relname = p.of_table and c.relnamespace = cast('public' as regnamespace)""";

    /** A customer is there, whatever its life. */
    private static final String REFERENCES = """
            select s.relname as name, r.relname as target,
                   string_agg(format('r.%I = n.%I', b.attname, a.attname), ' and ') as matching,
                   string_agg(format('n.%I is null', a.attname), ' or ') as absent
              from pg_constraint k
              join pg_class s on s.oid = k.conrelid and s.relnamespace = cast('public' as regnamespace)
              join pg_class r on r.oid = k.confrelid
             cross join lateral unnest(k.conkey, k.confkey) as pair (source, target)
              join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.source
              join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.target
             where k.contype = 'f' and r.relname not in ('reseller', 'customer') and a.attname <> 'reseller_id'
             group by k.oid, s.relname, r.relname""";

    private static final int NAMED = 100;

    private final Sql sql;
    private final Parts parts;

    ReturnedRows(Sql sql, Parts parts) {
        this.sql = sql;
        this.parts = parts;
    }

    private record ParkedTable(String name, String columns, String key) {}

    private record ForeignKey(String name, String target, String matching, String absent) {

        String condition() {
            return "(%s or exists (select 1 from %s r where r.reseller_id = :reseller and %s))"
                    .formatted(absent, target, matching);
        }
    }

    /** Those that are back are no longer parked. */
    void putBack(UUID operation) {
        Map<String, ParkedTable> tables = new HashMap<>();
        Map<String, List<ForeignKey>> references = new HashMap<>();
        sql.query(TABLES)
                .bind("operation", operation)
                .then(sql.query(REFERENCES))
                .answers(answers -> {
                    answers.list(ParkedTable.class).forEach(table -> tables.put(table.name(), table));
                    references.putAll(
                            answers.list(ForeignKey.class).stream().collect(Collectors.groupingBy(ForeignKey::name)));
                    return tables;
                });
        parts.rows().reversed().forEach(rows -> {
            ParkedTable table = tables.get(rows.table());
            if (table != null) {
                putBack(operation, table, references.getOrDefault(table.name(), Collections.emptyList()));
            }
        });
    }

    private void putBack(UUID operation, ParkedTable table, List<ForeignKey> references) {
        String there = references.stream()
                .map(reference -> " and " + reference.condition())
                .collect(Collectors.joining());
        sql.query("""
                        insert into %1$s (%2$s)
                        select %3$s
                          from parked_row p cross join lateral jsonb_populate_record(cast(null as %1$s), p.before) as n
                         where p.reseller_id = :reseller and p.operation_id = :operation and p.of_table = '%1$s'
                           and p.how = 'ROW'%4$s
                        on conflict do nothing""".formatted(table.name(), table.columns(), table.columns().replaceAll("(^|, )", "$1n."), there))
                .bind("operation", operation)
                .later();
        sql.query("""
                        delete from parked_row p using %1$s t
                         where p.reseller_id = :reseller and t.reseller_id = :reseller and p.operation_id = :operation
                           and p.of_table = '%1$s' and p.how = 'ROW' and %2$s and to_jsonb(t) @> p.before""".formatted(table.name(), table.key()))
                .bind("operation", operation)
                .later();
    }

    private record Left(
            Held part,
            @Nullable String name,
            @Nullable UUID holderId,
            @Nullable String holderNumber,
            @Nullable String holderName,
            long leftCount) {

        LeftThing view() {
            return new LeftThing(
                    part,
                    name,
                    holderId == null || holderNumber == null || holderName == null
                            ? null
                            : new LeftHolder(holderId, holderNumber, holderName));
        }
    }

    /** What is still parked, by its name and whoever has its place. */
    RestoredCustomer left(UUID customer, UUID operation) {
        String all = parts.rows().stream()
                .filter(rows -> rows.shown() != null)
                .map(rows -> """
                        select '%s' as part, %s as name, %s as holder from parked_row p
                         where p.reseller_id = :reseller and p.operation_id = :operation and p.of_table = '%s'""".formatted(
                                        rows.shown(),
                                        Objects.requireNonNullElse(rows.named(), "cast(null as text)"),
                                        Objects.requireNonNullElse(rows.holder(), "cast(null as uuid)"),
                                        rows.table())
                        + " and p.how <> 'REFERENCE'")
                .collect(Collectors.joining("\nunion all\n"));
        List<Left> left = sql.query("""
                        select l.part, l.name, c.id as holder_id, c.number as holder_number, c.display_name as holder_name,
                               count(*) over () as left_count
                          from (%s) l
                          left join customer c on c.reseller_id = :reseller and c.id = l.holder
                         order by l.part, l.name limit :most""".formatted(all))
                .bind("operation", operation)
                .bind("most", NAMED)
                .list(Left.class);
        return new RestoredCustomer(
                customer,
                left.isEmpty() ? 0 : left.getFirst().leftCount(),
                left.stream().map(Left::view).toList());
    }
}
