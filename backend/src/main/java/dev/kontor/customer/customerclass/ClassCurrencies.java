package dev.kontor.customer.customerclass;

import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customerclass.CustomerClasses.ClassMembers;
import dev.kontor.customer.customerclass.CustomerClasses.ClassPrices;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** In which currencies the customers of a class may buy; one of them is its main one. */
@ApplicationScoped
class ClassCurrencies {

    private static final String POINTER = "/currencies";

    private final Sql sql;
    private final ClassMembers members;
    private final ClassPrices prices;

    ClassCurrencies(Sql sql, ClassMembers members, ClassPrices prices) {
        this.sql = sql;
        this.members = members;
        this.prices = prices;
    }

    /** Those of a class, by name. Nobody else changes them, and nobody begins to buy in one, until the transaction ends. */
    Set<String> locked(UUID classId) {
        return new LinkedHashSet<>(sql.query("""
                        select cast(currency as text) from customer_class_currency
                         where reseller_id = :reseller and class_id = :class order by currency for update""").bind("class", classId).list(String.class));
    }

    /**
     * Which ones a class is to have. Who names only the main one keeps the further ones: if it is one of them it becomes
     * the main one, if it is a new one it takes the place of the old.
     */
    static Set<String> wanted(CustomerClassInput input, String main, Set<String> present) {
        boolean unsaid = input.currencies() == null;
        Set<String> wanted = new LinkedHashSet<>(unsaid ? present : input.currencies());
        if (unsaid && !present.contains(input.currency())) {
            wanted.remove(main);
        }
        wanted.add(input.currency());
        return wanted;
    }

    /** 422 for what is no currency. */
    static void requireKnown(CustomerClassInput input) {
        List<FieldError> errors = new ArrayList<>();
        if (!Currencies.exists(input.currency())) {
            errors.add(unknown("/currency"));
        }
        List<String> further = input.currencies() == null ? List.of() : input.currencies();
        for (int i = 0; i < further.size(); i++) {
            if (!Currencies.exists(further.get(i))) {
                errors.add(unknown(POINTER + "/" + i));
            }
        }
        Problem.Invalid.requireNone(errors, "unknown-currency", "This is not a currency (ISO 4217).");
    }

    private static FieldError unknown(String pointer) {
        return new FieldError(pointer, "unknown-currency", "This is not a currency (ISO 4217).");
    }

    /** 422 where a currency is to go in which somebody in the class buys, or in which it has prices. */
    void replace(UUID classId, Set<String> before, Set<String> after) {
        Set<String> going = new LinkedHashSet<>(before);
        going.removeAll(after);
        if (!going.isEmpty()) {
            requireUnused(classId, going);
        }
        sql.query("""
                        delete from customer_class_currency
                         where reseller_id = :reseller and class_id = :class and currency = any (cast(:going as text[]))""").bind("class", classId).array("going", going).update();
        sql.query("""
                        insert into customer_class_currency (reseller_id, class_id, currency)
                        select :reseller, :class, n.currency from unnest(cast(:wanted as text[])) as n (currency)
                        on conflict do nothing""").bind("class", classId).array("wanted", after).update();
    }

    private void requireUnused(UUID classId, Set<String> going) {
        Set<String> bought = members.currencies(classId);
        Set<String> priced = prices.currencies(classId, going);
        List<FieldError> errors = new ArrayList<>();
        for (String currency : going) {
            if (bought.contains(currency)) {
                String detail = "Customers of this class buy in %s; move them first.".formatted(currency);
                errors.add(new FieldError(POINTER, "class-currency-in-use", detail));
            } else if (priced.contains(currency)) {
                String detail = "The class has prices or a draft in %s; take them away first.".formatted(currency);
                errors.add(new FieldError(POINTER, "class-currency-has-prices", detail));
            }
        }
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            Problem.Invalid.requireNone(errors, first.code(), first.detail());
        }
    }
}
