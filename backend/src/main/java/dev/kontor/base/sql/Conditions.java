package dev.kontor.base.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list asks for, joined by {@code and}, with its parameters; a filter that is absent adds nothing. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    private Conditions() {}

    /** Begins with what always holds, such as {@code m.reseller_id = :reseller}. */
    public static Conditions of(String condition) {
        return new Conditions().and(condition);
    }

    Conditions copy() {
        Conditions copy = new Conditions();
        copy.conditions.addAll(conditions);
        copy.parameters.putAll(parameters);
        return copy;
    }

    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A column that has this value. */
    public Conditions equal(String column, @Nullable Object value) {
        String name = column.replace('.', '_');
        return when(value, column + " = :" + name, name);
    }

    /** A condition on the value, which it calls {@code :name}. */
    public Conditions when(@Nullable Object value, String condition, String name) {
        return value == null ? this : and(condition).bind(name, value);
    }

    /** A condition that holds or, when this is false, does not hold. */
    public Conditions whether(@Nullable Boolean wanted, String condition) {
        return wanted == null ? this : and(wanted ? condition : "not (" + condition + ")");
    }

    public Conditions bind(String name, @Nullable Object value) {
        parameters.put(name, value);
        return this;
    }

    public Conditions array(String name, Collection<?> values) {
        return bind(name, ArrayText.of(values));
    }

    public String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
