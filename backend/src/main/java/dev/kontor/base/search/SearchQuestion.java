package dev.kontor.base.search;

import dev.kontor.base.shared.SearchText;
import dev.kontor.base.sql.Conditions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is looked for, as SQL.
 *
 * @param named those of few things that have a word in their name, by term and source ({@code 0_2})
 * @param parts the terms that may stand anywhere in a word, but of the first source only
 */
record SearchQuestion(
        SearchTarget target,
        List<SearchTerm> terms,
        Map<String, List<UUID>> named,
        LocalDate today,
        String typed,
        List<Integer> parts) {

    private static final int SHORTEST_PART = 3;
    private static final Pattern NAME = Pattern.compile(":(\\w+)");
    private static final String NOTHING = "select cast(null as uuid) as id where false";

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The same where words that are long enough may stand anywhere. */
    SearchQuestion inParts() {
        List<Integer> longEnough = allTerms().stream()
                .filter(term -> terms.get(term) instanceof SearchTerm.Word word
                        && word.text().length() >= SHORTEST_PART)
                .toList();
        return new SearchQuestion(target, terms, named, today, typed, longEnough);
    }

    List<Integer> allTerms() {
        return IntStream.range(0, terms.size()).boxed().toList();
    }

    /** Selects ids of rows that all these terms find; of parts, all of them. */
    String candidatesOfAll(List<Integer> numbers) {
        if (!parts.isEmpty()) {
            WordSource.Indexed first = target.first();
            return first.rows().isEmpty()
                    ? first.words().idsOfParts(parts)
                    : rowsOf(first.words().idsOfParts(parts), first.rows());
        }
        return numbers.stream()
                .map(term -> "select c.id from (" + String.join(" union all ", candidates(term)) + ") c")
                .collect(Collectors.joining(" intersect "));
    }

    /** Selects ids of rows that one term finds, some more than once. */
    private List<String> candidates(int term) {
        List<String> found = new ArrayList<>();
        switch (terms.get(term)) {
            case SearchTerm.Days _ -> target.days().forEach(days -> found.add(days.ids(term)));
            case SearchTerm.Word word ->
                eachSource(word, term, (source, number) -> found.add(candidates(source, number, word, term)));
        }
        return found.isEmpty() ? List.of(NOTHING) : found;
    }

    private String candidates(WordSource source, int number, SearchTerm.Word word, int term) {
        return switch (source) {
            case WordSource.Indexed indexed
            when indexed.rows().isEmpty() -> indexed.words().ids(term, word.ranges());
            case WordSource.Indexed indexed -> rowsOf(indexed.words().ids(term, word.ranges()), indexed.rows());
            case WordSource.Named names -> rowsOf(ids(term, number), names.rows());
            case WordSource.Coded codes ->
                "select t.id from %s t where t.reseller_id = :reseller and %s"
                        .formatted(target.table(), codes.test().formatted(codes(term, number)));
        };
    }

    /** What there is to read for a term, whatever is looked for; no part of it further than the limit. */
    String size(int term, int limit) {
        List<String> read = new ArrayList<>();
        if (terms.get(term) instanceof SearchTerm.Word word) {
            eachSource(word, term, (source, number) -> {
                if (source instanceof WordSource.Indexed indexed
                        && !indexed.rows().isEmpty()) {
                    String some = "select s.id from (%s) s limit %d"
                            .formatted(indexed.words().ids(term, word.ranges()), limit);
                    read.add(some);
                    read.add(rowsOf(some, indexed.rows()));
                } else {
                    read.add(candidates(source, number, word, term));
                }
            });
        } else {
            read.addAll(candidates(term));
        }
        return read.isEmpty()
                ? NOTHING
                : read.stream().map("select 1 from (%s) r"::formatted).collect(Collectors.joining(" union all "));
    }

    /** {@code offset 0} keeps the planner from scanning a whole table to join a few rows. */
    private static String rowsOf(String ids, String rows) {
        return "select r.id from (%s) w cross join lateral (%s offset 0) r".formatted(ids, rows);
    }

    /** Tests the row {@code t} for every term but these; begins with "and" unless nothing is left. */
    String testsWithout(List<Integer> numbers) {
        return testsWithout(numbers, "t.id");
    }

    /** The same where the row has another name. */
    String testsWithout(List<Integer> numbers, String id) {
        StringBuilder tests = new StringBuilder();
        if (!parts.isEmpty() && !numbers.containsAll(parts)) {
            WordSource.Indexed first = target.first();
            tests.append(" and ").append(first.words().hasParts(owner(first, id), parts));
        }
        allTerms().stream()
                .filter(term -> !numbers.contains(term) && !parts.contains(term))
                .forEach(term -> tests.append(" and (").append(test(term, id)).append(')'));
        return tests.toString();
    }

    private String test(int term, String id) {
        List<String> tests = new ArrayList<>();
        switch (terms.get(term)) {
            case SearchTerm.Days _ -> target.days().forEach(days -> tests.add(days.has(term)));
            case SearchTerm.Word word ->
                eachSource(
                        word,
                        term,
                        (source, number) -> tests.add(
                                switch (source) {
                                    case WordSource.Indexed indexed ->
                                        indexed.test()
                                                .formatted(
                                                        indexed.words().has(owner(indexed, id), term, word.ranges()));
                                    case WordSource.Named names -> names.test().formatted(ids(term, number));
                                    case WordSource.Coded codes -> codes.test().formatted(codes(term, number));
                                }));
        }
        return tests.isEmpty() ? "false" : String.join(" or ", tests);
    }

    private static String owner(WordSource.Indexed source, String id) {
        return source.rows().isEmpty() ? id : source.owner();
    }

    private interface Each {
        void at(WordSource source, int number);
    }

    /** The sources that may have the word. */
    private void eachSource(SearchTerm.Word word, int term, Each each) {
        for (int number = 0; number < target.words().size(); number++) {
            boolean usable = switch (target.words().get(number)) {
                case WordSource.Indexed indexed -> indexed.words().hasAny(word.ranges());
                case WordSource.Named _ -> named.containsKey(term + "_" + number);
                case WordSource.Coded codes -> !codesOf(codes, word).isEmpty();
            };
            if (usable) {
                each.at(target.words().get(number), number);
            }
        }
    }

    private static String ids(int term, int source) {
        return "select unnest(cast(:named%d_%d as uuid[])) as id".formatted(term, source);
    }

    private static String codes(int term, int source) {
        return "cast(:codes%d_%d as text[])".formatted(term, source);
    }

    private static List<String> codesOf(WordSource.Coded codes, SearchTerm.Word word) {
        return codes.words().entrySet().stream()
                .filter(code -> code.getValue().stream().anyMatch(name -> isOf(word.text(), name)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A whole word, or so much of it that nothing else is meant. */
    private static boolean isOf(String typed, String name) {
        return typed.equals(name) || (typed.length() > SHORTEST_PART && name.startsWith(typed));
    }

    /** Gives the conditions those parameters that a statement names. */
    Conditions addParameters(Conditions conditions, String statement) {
        Map<String, Object> values = values();
        NAME.matcher(statement).results().map(name -> name.group(1)).distinct().forEach(name -> {
            Object value = values.get(name);
            if (value instanceof Collection<?> many) {
                conditions.array(name, many);
            } else if (value != null) {
                conditions.bind(name, value);
            }
        });
        return conditions;
    }

    private Map<String, Object> values() {
        String folded = SearchText.fold(typed);
        Map<String, Object> values =
                new HashMap<>(Map.of("today", today, "typed", typed, "folded", folded, "beyond", Range.beyond(folded)));
        named.forEach((at, ids) -> values.put("named" + at, ids));
        for (int term = 0; term < terms.size(); term++) {
            switch (terms.get(term)) {
                case SearchTerm.Days days -> {
                    values.put("from" + term, days.from());
                    values.put("until" + term, days.until());
                }
                case SearchTerm.Word word -> putWord(values, term, word);
            }
        }
        return values;
    }

    private void putWord(Map<String, Object> values, int term, SearchTerm.Word word) {
        values.put("part" + term, "%" + word.text() + "%");
        for (int i = 0; i < word.ranges().size(); i++) {
            Range range = word.ranges().get(i);
            values.put("low" + term + "_" + i, range.low());
            values.put("high" + term + "_" + i, range.high());
            values.put("probe" + term + "_" + i, range.probe());
        }
        eachSource(word, term, (source, number) -> {
            if (source instanceof WordSource.Coded codes) {
                values.put("codes" + term + "_" + number, codesOf(codes, word));
            }
        });
    }
}
