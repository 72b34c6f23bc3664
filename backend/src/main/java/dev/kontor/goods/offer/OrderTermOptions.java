package dev.kontor.goods.offer;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shipping, payment and checkout conditions that the reseller has (D18). */
@ApplicationScoped
public class OrderTermOptions {

    private final Sql sql;
    private final List<OfferUse> uses;

    OrderTermOptions(Sql sql, @All List<OfferUse> uses) {
        this.sql = sql;
        this.uses = uses;
    }

    OrderTermLists read() {
        Map<TermKind, List<OrderTermOption>> options = sql.query("""
                        select kind, code, name from order_term_option
                         where reseller_id = :reseller order by kind, position, code""").groups(TermKind.class, OrderTermOption.class);
        return new OrderTermLists(
                options.getOrDefault(TermKind.SHIPPING, List.of()),
                options.getOrDefault(TermKind.PAYMENT, List.of()),
                options.getOrDefault(TermKind.CHECKOUT, List.of()),
                version());
    }

    /** 409 when a condition that customers have is left out, 422 for a code that is named twice. */
    @Transactional
    OrderTermLists change(OrderTermListsInput wanted, @Nullable IfMatch ifMatch) {
        long before = version();
        IfMatch.require(ifMatch, before);
        requireDistinct(wanted);
        raise(before);
        List<String> kinds = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        wanted.byKind()
                .forEach((kind, options) -> options.forEach(option -> {
                    kinds.add(kind.name());
                    codes.add(option.code());
                    names.add(option.name());
                }));
        requireUnused(kinds, codes);
        replace(kinds, codes, names);
        return read();
    }

    public boolean exists(TermKind kind, String code) {
        return sql.query("""
                        select 1 from order_term_option
                         where reseller_id = :reseller and kind = :kind and code = :code""").bind("kind", kind).bind("code", code).exists();
    }

    private void replace(List<String> kinds, List<String> codes, List<String> names) {
        sql.query("""
                        delete from order_term_option o where o.reseller_id = :reseller and not exists (
                          select 1 from unnest(cast(:kinds as text[]), cast(:codes as text[])) as n (kind, code)
                           where n.kind = o.kind and n.code = o.code)""").array("kinds", kinds).array("codes", codes).update();
        sql.query("""
                        insert into order_term_option (reseller_id, kind, code, name, position)
                        select :reseller, n.kind, n.code, n.name, n.position
                          from unnest(cast(:kinds as text[]), cast(:codes as text[]), cast(:names as text[]))
                               with ordinality as n (kind, code, name, position)
                        on conflict (reseller_id, kind, code)
                        do update set name = excluded.name, position = excluded.position""")
                .array("kinds", kinds)
                .array("codes", codes)
                .array("names", names)
                .update();
    }

    /** A reseller has few conditions, and leaves out even fewer at once. */
    private void requireUnused(List<String> kinds, List<String> codes) {
        sql.query("""
                        select o.kind, o.code, o.name from order_term_option o
                         where o.reseller_id = :reseller
                           and not exists (
                             select 1 from unnest(cast(:kinds as text[]), cast(:codes as text[])) as n (kind, code)
                              where n.kind = o.kind and n.code = o.code)""")
                .array("kinds", kinds)
                .array("codes", codes)
                .list(Left.class)
                .forEach(left -> requireUnused(left.kind(), left.code(), left.name()));
    }

    /** A condition that is to go. */
    private record Left(TermKind kind, String code, String name) {}

    private void requireUnused(TermKind kind, String code, String name) {
        if (uses.stream().anyMatch(use -> use.ofTerm(kind, code))) {
            String detail = "Customers have %s; give them another condition first.".formatted(name);
            String field = "/" + kind.name().toLowerCase(Locale.ROOT);
            throw new Problem.Conflict("term-in-use", detail, new FieldError(field, "term-in-use", detail));
        }
    }

    private long version() {
        return sql.query("select version from order_term_list where reseller_id = :reseller")
                .optional(Long.class)
                .orElse(0L);
    }

    private void raise(long before) {
        int raised = sql.query("""
                        insert into order_term_list as l (reseller_id, version) values (:reseller, 1)
                        on conflict (reseller_id) do update set version = l.version + 1 where l.version = :before""").bind("before", before).update();
        if (raised == 0) {
            throw new Problem.Stale(version());
        }
    }

    private static void requireDistinct(OrderTermListsInput wanted) {
        List<FieldError> errors = new ArrayList<>();
        wanted.byKind().forEach((kind, options) -> {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < options.size(); i++) {
                if (!seen.add(options.get(i).code())) {
                    String pointer = "/%s/%d/code".formatted(kind.name().toLowerCase(Locale.ROOT), i);
                    errors.add(new FieldError(pointer, "duplicate", "This code is used twice."));
                }
            }
        });
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("invalid", "Some codes are used twice.", errors);
        }
    }
}
