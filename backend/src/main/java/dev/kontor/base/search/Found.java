package dev.kontor.base.search;

import dev.kontor.base.shared.SearchText;
import dev.kontor.base.sql.Conditions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to: everything, a list of ids, or conditions. With conditions, rows are looked up by the terms that find
 * few and tested for the others; when no term finds few, the first rows of the list are tested before anything is looked up.
 */
public final class Found {

    private final SearchQuestion question;
    private final @Nullable List<UUID> ids;
    private final List<Integer> lookedUp;
    private final boolean large;
    private final boolean exact;

    private Found(
            SearchQuestion question, @Nullable List<UUID> ids, List<Integer> lookedUp, boolean large, boolean exact) {
        this.question = question;
        this.ids = ids;
        this.lookedUp = lookedUp;
        this.large = large;
        this.exact = exact;
    }

    static Found everything(SearchQuestion question) {
        return new Found(question, null, List.of(), false, true);
    }

    static Found only(SearchQuestion question, List<UUID> ids) {
        return new Found(question, ids, List.of(), false, true);
    }

    /** Not named one by one: looked up by these terms, of which {@code large} says that none finds few. */
    static Found lookedUp(SearchQuestion question, List<Integer> terms, boolean large) {
        return new Found(question, null, terms, large, true);
    }

    /** The same, of which none is exactly what is typed. */
    Found withoutExact() {
        return new Found(question, ids, lookedUp, large, false);
    }

    /** Few enough to be named one by one; absent otherwise. */
    public @Nullable List<UUID> ids() {
        return ids;
    }

    public boolean isEverything() {
        return ids == null && question.isEmpty();
    }

    boolean isNothing() {
        return ids != null && ids.isEmpty();
    }

    /** Whether a row may be exactly what is typed. */
    boolean mayBeExact() {
        return exact && !question.typed().isEmpty();
    }

    /** Whether there is a text that rows may begin with. */
    boolean isTyped() {
        return !question.typed().isEmpty();
    }

    /** Whether a text begins with what is typed. */
    boolean isBeginningOf(String sorted) {
        return sorted.startsWith(SearchText.fold(question.typed()));
    }

    /** What the row {@code t} is tested for, few or many. */
    String allTests() {
        return ids == null ? tests() : lookup();
    }

    /** Whether so many rows are looked up that the first of a list are probably among them. */
    boolean isLarge() {
        return large;
    }

    /** Whether looked up rows have to be tested one by one. */
    boolean isTested() {
        return ids == null && lookedUp.size() < question.terms().size();
    }

    /** Whether those that are looked up are all that are found, and no others. */
    public boolean isLookedUp() {
        return ids == null && !isEverything() && !isTested();
    }

    /** Selects ids of rows that are looked up, some more than once. */
    public String lookedUpIds() {
        return question.candidatesOfAll(lookedUp);
    }

    /** What the row {@code t} is tested for; begins with "and" unless everything is found. */
    String tests() {
        return question.testsWithout(List.of());
    }

    /** That the row with the id is found, in any statement; for lists without dates. Begins with "and" unless everything is. */
    public String condition(String id) {
        return ids == null ? question.testsWithout(List.of(), id) : " and " + id + " = any (cast(:found as uuid[]))";
    }

    /** The same for a list of any kind. */
    public Conditions addTo(Conditions conditions, String id) {
        String condition = condition(id);
        if (condition.isEmpty()) {
            return conditions;
        }
        addParameters(conditions, condition);
        return conditions.and(condition.substring(" and ".length()));
    }

    /** What looked up rows are still tested for. */
    String otherTests() {
        return ids == null ? question.testsWithout(lookedUp) : "";
    }

    /** That the row {@code t} is one of those looked up. */
    String lookup() {
        if (ids != null) {
            return " and t.id = any (cast(:found as uuid[]))";
        }
        return isEverything() ? "" : " and t.id in (" + lookedUpIds() + ")";
    }

    /** The same for some of them. */
    String lookup(int limit) {
        return " and t.id in (select s.id from (" + lookedUpIds() + " limit " + limit + ") s)";
    }

    /** How statements with its conditions are planned: a generic plan does not know how rare a part is. */
    List<String> settings() {
        return question.parts().isEmpty() ? List.of() : List.of("plan_cache_mode = force_custom_plan");
    }

    /** What a statement with conditions of this class names. */
    public Conditions parameters(String statement) {
        return addParameters(Conditions.of("true"), statement);
    }

    private Conditions addParameters(Conditions conditions, String statement) {
        if (ids != null) {
            conditions.array("found", ids);
        }
        return question.addParameters(conditions, statement);
    }
}
