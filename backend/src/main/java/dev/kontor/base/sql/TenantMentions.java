package dev.kontor.base.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables that a statement reads from, and how their resellers are compared. */
final class TenantMentions {

    private final List<Mention> all = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    /** A table or subquery in one place; those that were joined have one root, bound for all of them. */
    private static final class Mention {
        private final String table;
        private final String alias;
        private boolean bound;
        private @Nullable Mention joined;

        Mention(String table, String alias, boolean bound) {
            this.table = table;
            this.alias = alias;
            this.bound = bound;
        }

        Mention root() {
            return joined == null ? this : joined.root();
        }

        void join(Mention other) {
            Mention mine = root();
            Mention theirs = other.root();
            if (mine != theirs) {
                mine.joined = theirs;
                theirs.bound |= mine.bound;
            }
        }

        void bind() {
            root().bound = true;
        }
    }

    /** One query; those inside of it see what it reads from, too. */
    static final class Scope {
        private final @Nullable Scope outer;
        private final List<Mention> mentions = new ArrayList<>();

        Scope(@Nullable Scope outer) {
            this.outer = outer;
        }

        Scope inside() {
            return new Scope(this);
        }

        Scope beside() {
            return new Scope(outer);
        }

        private @Nullable Mention find(@Nullable String alias) {
            for (Mention mention : mentions) {
                if (mention.alias.equals(alias)) {
                    return mention;
                }
            }
            return outer == null ? null : outer.find(alias);
        }

        /** {@code using (reseller_id)}. */
        void joinAll() {
            mentions.forEach(mention -> mention.join(mentions.getFirst()));
        }
    }

    /** The reseller of an alias, or of all that a query reads from, is that of another alias or a value. */
    private record Comparison(
            Scope scope, @Nullable String alias, @Nullable String other) {

        void apply() {
            Mention left = scope.find(alias);
            Mention right = scope.find(other);
            if (left != null && right != null) {
                left.join(right);
            } else if (left != null) {
                left.bind();
            } else if (alias == null) {
                scope.mentions.forEach(Mention::bind);
            } else if (right != null) {
                right.bind();
            }
        }
    }

    void add(Scope scope, String table, String alias, boolean bound) {
        Mention mention = new Mention(table, alias, bound);
        all.add(mention);
        scope.mentions.add(mention);
    }

    /** What rows are put into: nothing is read from it. */
    void addTarget(String table, boolean bound) {
        all.add(new Mention(table, table, bound));
    }

    void compare(Scope scope, @Nullable String alias, @Nullable String other) {
        comparisons.add(new Comparison(scope, alias, other));
    }

    /** The tables that neither a value nor another table binds. */
    List<String> unbound() {
        comparisons.forEach(Comparison::apply);
        return all.stream()
                .filter(mention -> !mention.root().bound)
                .map(mention -> mention.table)
                .toList();
    }
}
