package dev.kontor.base.sql;

import dev.kontor.base.sql.TenantMentions.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one statement: every mention of a reseller's table must be bound by {@code reseller_id}, or joined by it to one that
 * is. Subqueries and the names of {@code with} count as bound, since what they read is checked where they are written.
 */
final class TenantCheck {

    private static final String TENANT = "reseller_id";
    private static final Set<String> QUERY = Set.of("select", "with", "insert", "update", "delete", "values");
    private static final Set<String> NEXT_QUERY = Set.of(";", "union", "intersect", "except");
    private static final Set<String> AFTER_FROM =
            Set.of("where", "group", "order", "having", "limit", "window", "returning", "select", "set", "for");
    private static final Set<String> NO_ALIAS = Set.of(
            "on",
            "where",
            "join",
            "left",
            "right",
            "inner",
            "full",
            "cross",
            "natural",
            "set",
            "using",
            "order",
            "group",
            "limit",
            "for",
            "union",
            "intersect",
            "except",
            "returning",
            "values",
            "select",
            "do",
            "having",
            "window",
            "offset",
            "fetch",
            "default",
            "tablesample",
            "with",
            "overriding");
    private static final Set<String> NO_STATEMENT_BEFORE_UPDATE = Set.of("for", "do", "key");
    private static final Set<String> IS_DISTINCT = Set.of("is", "not");
    private static final Set<String> EQUALS = Set.of("=", "in");

    private final Set<String> owned;
    private final SqlTokens tokens;
    private final Set<String> named = new HashSet<>();
    private final TenantMentions mentions = new TenantMentions();

    private TenantCheck(String sql, Set<String> owned) {
        this.owned = owned;
        this.tokens = new SqlTokens(sql);
    }

    /** The tables, of those that belong to resellers, that the statement touches whoever owns the rows. */
    static List<String> unbound(String sql, Set<String> owned) {
        TenantCheck check = new TenantCheck(sql, owned);
        while (check.tokens.hasNext()) {
            check.query(new Scope(null));
        }
        return check.mentions.unbound();
    }

    /** Up to the end of the parenthesis. */
    private void query(Scope first) {
        Scope scope = first;
        boolean from = false;
        while (tokens.hasNext()) {
            nameQuery();
            String word = tokens.take();
            switch (word) {
                case ")" -> {
                    return;
                }
                case "from" -> from |= isFrom() && source(scope);
                case "using" -> from |= using(scope);
                case "join" -> source(scope);
                case "update" -> update(scope);
                case "into" -> target();
                case "," -> from = from && source(scope);
                default -> {
                    from &= !AFTER_FROM.contains(word) && !NEXT_QUERY.contains(word);
                    scope = NEXT_QUERY.contains(word) ? scope.beside() : scope;
                    expression(word, scope);
                }
            }
        }
    }

    private void expression(String word, Scope scope) {
        if (word.equals("(")) {
            parenthesis(scope);
        } else if (word.equals(TENANT)) {
            compare(scope);
        }
    }

    private void parenthesis(Scope scope) {
        if (tokens.isAhead(0, QUERY)) {
            query(scope.inside());
            return;
        }
        while (tokens.hasNext()) {
            String word = tokens.take();
            if (word.equals(")")) {
                return;
            }
            expression(word, scope);
        }
    }

    /** {@code name as (select} or {@code name (columns) as materialized (select}. */
    private void nameQuery() {
        int at = tokens.peek(1).equals("(") ? tokens.closing(1) + 1 : 1;
        if (!tokens.peek(at).equals("as") || !SqlTokens.isName(tokens.peek(0))) {
            return;
        }
        at += tokens.peek(at + 1).equals("not") ? 1 : 0;
        at += tokens.peek(at + 1).equals("materialized") ? 1 : 0;
        if (tokens.peek(at + 1).equals("(") && tokens.isAhead(at + 2, QUERY)) {
            named.add(tokens.peek(0));
        }
    }

    private boolean isFrom() {
        return !(tokens.peek(-2).equals("distinct") && tokens.isAhead(-3, IS_DISTINCT));
    }

    private boolean using(Scope scope) {
        if (!tokens.peek(0).equals("(")) {
            return source(scope);
        }
        if (tokens.contains(TENANT, tokens.closing(0))) {
            scope.joinAll();
        }
        return false;
    }

    private void update(Scope scope) {
        if (!tokens.isAhead(-2, NO_STATEMENT_BEFORE_UPDATE)) {
            source(scope);
        }
    }

    /** A table, a function or a subquery, with the name that the statement gives it. */
    private boolean source(Scope scope) {
        tokens.takes("only");
        tokens.takes("lateral");
        if (tokens.takes("(")) {
            boolean joined = !tokens.isAhead(0, QUERY);
            if (joined) {
                source(scope);
                query(scope);
            } else {
                query(scope.inside());
            }
            mentions.add(scope, "", alias(""), true);
            return true;
        }
        String table = name();
        boolean function = tokens.takes("(");
        if (function) {
            parenthesis(scope);
        }
        mentions.add(scope, table, alias(table), function || !isOwned(table));
        return true;
    }

    private void target() {
        String table = name();
        alias(table);
        int end = tokens.closing(0);
        boolean columns = tokens.peek(0).equals("(") && !tokens.isAhead(1, QUERY);
        mentions.addTarget(table, !isOwned(table) || (columns && tokens.contains(TENANT, end)));
        tokens.take(columns ? end + 1 : 0);
    }

    private String name() {
        String name = tokens.take();
        return tokens.takes(".") ? tokens.take() : name;
    }

    private String alias(String usual) {
        if (tokens.peek(0).equals("with") && tokens.peek(1).equals("ordinality")) {
            tokens.take(2);
        }
        boolean named = tokens.takes("as") || (SqlTokens.isName(tokens.peek(0)) && !tokens.isAhead(0, NO_ALIAS));
        return named ? tokens.take() : usual;
    }

    private boolean isOwned(String table) {
        return owned.contains(table) && !named.contains(table);
    }

    /** After the name of the column: is it compared with something? */
    private void compare(Scope scope) {
        @Nullable String alias = tokens.peek(-2).equals(".") ? tokens.peek(-3) : null;
        String before = tokens.peek(alias == null ? -2 : -4);
        if (tokens.peek(0).equals("=")
                && tokens.peek(2).equals(".")
                && tokens.peek(3).equals(TENANT)) {
            mentions.compare(scope, alias, tokens.peek(1));
            tokens.take(4);
        } else if (tokens.isAhead(0, EQUALS)
                || before.equals("=")
                || isInComparedRow(before, alias == null ? -3 : -5)) {
            mentions.compare(scope, alias, null);
        }
    }

    /** {@code (reseller_id, id) = (...)}, on either side. */
    private boolean isInComparedRow(String before, int beforeRow) {
        return before.equals("(")
                && tokens.peek(0).equals(",")
                && (tokens.peek(beforeRow).equals("=") || tokens.isAhead(tokens.closing(0) + 1, EQUALS));
    }
}
