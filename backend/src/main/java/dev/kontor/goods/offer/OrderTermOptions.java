package dev.kontor.goods.offer;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.shared.Versioned;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import dev.kontor.goods.offer.OfferUse.TermKind;
import dev.kontor.goods.offer.OrderTermOptions.OrderTermOption;
import dev.kontor.goods.offer.Services.ServiceInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
    private final OfferUse use;

    OrderTermOptions(Sql sql, OfferUse use) {
        this.sql = sql;
        this.use = use;
    }

    public OrderTermLists read() {
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
    public OrderTermLists change(OrderTermListsInput wanted, @Nullable IfMatch ifMatch) {
        long before = version();
        IfMatch.require(ifMatch, before);
        requireDistinct(wanted);
        raise(before);
        List<Term> terms = new ArrayList<>();
        wanted.byKind()
                .forEach((kind, options) ->
                        options.forEach(option -> terms.add(new Term(kind, option.code(), option.name()))));
        requireUnused(terms);
        replace(terms);
        return read();
    }

    public boolean exists(TermKind kind, String code) {
        return sql.query("""
                        select 1 from order_term_option
                         where reseller_id = :reseller and kind = :kind and code = :code""").bind("kind", kind).bind("code", code).exists();
    }

    /** A condition by what it is of. */
    private record Term(TermKind kind, String code, String name) {}

    private void replace(List<Term> terms) {
        without("delete from order_term_option o where", terms).update();
        sql.query("""
                        insert into order_term_option (reseller_id, kind, code, name, position)
                        select :reseller, n.kind, n.code, n.name, n.position
                          from unnest(cast(:kinds as text[]), cast(:codes as text[]), cast(:names as text[]))
                               with ordinality as n (kind, code, name, position)
                        on conflict (reseller_id, kind, code)
                        do update set name = excluded.name, position = excluded.position""")
                .array("kinds", terms, Term::kind)
                .array("codes", terms, Term::code)
                .array("names", terms, Term::name)
                .update();
    }

    /** A reseller has few conditions, and leaves out even fewer at once. */
    private void requireUnused(List<Term> terms) {
        without("select o.kind, o.code, o.name from order_term_option o where", terms)
                .list(Term.class)
                .forEach(left -> requireUnused(left.kind(), left.code(), left.name()));
    }

    /** A statement about those that are left out. */
    private SqlStatement without(String statement, List<Term> terms) {
        return sql.query(statement + " o.reseller_id = :reseller and " + """
                          not exists (
                          select 1 from unnest(cast(:kinds as text[]), cast(:codes as text[])) as n (kind, code)
                           where n.kind = o.kind and n.code = o.code)""")
                .array("kinds", terms, Term::kind)
                .array("codes", terms, Term::code);
    }

    private void requireUnused(TermKind kind, String code, String name) {
        if (use.ofTerm(kind, code)) {
            String detail = "Customers have %s; give them another condition first.".formatted(name);
            String field = "/" + kind.name().toLowerCase(Locale.ROOT);
            throw new Problem.Conflict(field, "term-in-use", detail);
        }
    }

    private long version() {
        return sql.query("select version from order_term_list where reseller_id = :reseller")
                .optional(Long.class)
                .orElse(0L);
    }

    private void raise(long before) {
        sql.query("""
                        insert into order_term_list as l (reseller_id, version) values (:reseller, 1)
                        on conflict (reseller_id) do update set version = l.version + 1 where l.version = :before""").bind("before", before).store(this::version);
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
        Problem.Invalid.requireNone(errors, "invalid", "Some codes are used twice.");
    }

    /** One condition that customers can be given. */
    public record OrderTermOption(
            @NotNull @Pattern(regexp = ServiceInput.CODE, message = ServiceInput.CODE_RULE) @Size(max = 30)
            String code,

            @NotBlank @Size(max = 100) String name) {}

    /** The conditions that customers can be given. */
    public record OrderTermLists(
            List<OrderTermOption> shipping, List<OrderTermOption> payment, List<OrderTermOption> checkout, long version)
            implements Versioned {}

    /** All conditions of the reseller, in the order in which they are offered. */
    public record OrderTermListsInput(
            @NotNull @Size(max = 50) List<@Valid @NotNull OrderTermOption> shipping,
            @NotNull @Size(max = 50) List<@Valid @NotNull OrderTermOption> payment,
            @NotNull @Size(max = 50) List<@Valid @NotNull OrderTermOption> checkout) {

        Map<TermKind, List<OrderTermOption>> byKind() {
            return Map.of(TermKind.SHIPPING, shipping, TermKind.PAYMENT, payment, TermKind.CHECKOUT, checkout);
        }
    }
}
