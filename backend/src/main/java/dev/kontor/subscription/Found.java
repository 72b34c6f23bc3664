package dev.kontor.subscription;

import dev.kontor.shared.SqlArrays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to: everything, a list of ids, or conditions. Of the latter one term, the driver, has the fewest
 * candidates; when even those are many, they are not looked at before the first rows of the list were.
 */
public final class Found {

    private final SearchTarget target;
    private final List<SearchTerm> terms;
    private final Map<Integer, List<UUID>> products;
    private final LocalDate today;
    private final @Nullable List<UUID> ids;
    private final int driver;
    private final boolean large;

    // seven, of which the last three are what became of the first four
    private Found(
            SearchTarget target,
            List<SearchTerm> terms,
            Map<Integer, List<UUID>> products,
            LocalDate today,
            @Nullable List<UUID> ids,
            int driver,
            boolean large) {
        this.target = target;
        this.terms = terms;
        this.products = products;
        this.today = today;
        this.ids = ids;
        this.driver = driver;
        this.large = large;
    }

    static Found asked(
            SearchTarget target, List<SearchTerm> terms, Map<Integer, List<UUID>> products, LocalDate today) {
        return new Found(target, terms, products, today, null, 0, true);
    }

    Found drivenBy(int term, boolean manyCandidates) {
        return new Found(target, terms, products, today, null, term, manyCandidates);
    }

    /** Few enough to be named one by one; absent otherwise. */
    public @Nullable List<UUID> ids() {
        return ids;
    }

    public boolean isEverything() {
        return ids == null && terms.isEmpty();
    }

    /** Whether there are so many candidates that the first rows of a list are probably among them. */
    boolean isLarge() {
        return ids == null && large && !terms.isEmpty();
    }

    /** What the row {@code t} is tested for; begins with "and" unless everything is found. */
    String tests() {
        return tests(-1);
    }

    /** The same by looking at the candidates first. */
    String candidates() {
        if (ids != null) {
            return " and t.id = any (cast(:found as uuid[]))";
        }
        return terms.isEmpty() ? "" : " and t.id in (select c.id from (" + candidates(driver) + ") c)" + tests(driver);
    }

    /** The same by looking at some of the candidates only. */
    String someCandidates(int limit) {
        return " and t.id in (select c.id from (" + candidates(driver) + " limit " + limit + ") c)" + tests(driver);
    }

    /** Gives the statement what its conditions of {@link #sql} need. */
    public void bind(NativeQuery<?> query) {
        for (String name : query.getParameterMetadata().getNamedParameterNames()) {
            if (name.equals("found") && ids != null) {
                query.setParameter(name, SqlArrays.of(ids));
            } else if (name.equals("today")) {
                query.setParameter(name, today);
            } else if (Character.isDigit(name.charAt(name.length() - 1))) {
                query.setParameter(name, value(name));
            }
        }
    }

    List<SearchTerm> terms() {
        return terms;
    }

    SearchTarget target() {
        return target;
    }

    Found only(List<UUID> found) {
        return new Found(target, terms, products, today, found, driver, large);
    }

    boolean isNothing() {
        return ids != null && ids.isEmpty();
    }

    /** Selects ids of rows that one term may find. */
    String candidates(int number) {
        List<String> sources =
                terms.get(number) instanceof SearchTerm.Word ? target.ofWord(number) : target.ofDays(number);
        return String.join(" union all ", sources);
    }

    /** The conditions of all terms but one. */
    String tests(int without) {
        List<String> tests = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (i != without) {
                tests.add(" and " + (terms.get(i) instanceof SearchTerm.Word ? target.hasWord(i) : target.hasDays(i)));
            }
        }
        return String.join("", tests);
    }

    private Object value(String name) {
        int number = Character.digit(name.charAt(name.length() - 1), 10);
        return switch (terms.get(number)) {
            case SearchTerm.Word word -> ofWord(name, number, word);
            case SearchTerm.Days days -> name.startsWith("from") ? days.from() : days.until();
        };
    }

    private Object ofWord(String name, int number, SearchTerm.Word word) {
        if (name.startsWith("low")) {
            return word.text();
        }
        if (name.startsWith("high")) {
            return word.high();
        }
        return name.startsWith("probe") ? " " + word.text() : SqlArrays.of(products.getOrDefault(number, List.of()));
    }
}
