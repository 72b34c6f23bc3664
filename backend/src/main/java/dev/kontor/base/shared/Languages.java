package dev.kontor.base.shared;

import java.util.List;
import java.util.Locale;

/** The languages in which customers, visitors and staff are spoken to. */
public final class Languages {

    /** What a language looks like, for constraints. */
    public static final String PATTERN = "de|en|es";

    public static final String RULE = "One of de, en, es.";

    /** What the parameter {@code labels} of lists and files is for. */
    public static final String LABELS =
            "Heads and values of a file in the words of this language, for people: de, en or es. Without it names and codes, which stay.";

    /** How many there are, for constraints. */
    public static final int COUNT = 3;

    /** Spoken when nobody said which. */
    public static final String USUAL = "en";

    public static final List<String> ALL = List.of(PATTERN.split("\\|"));

    private static final List<Locale> LOCALES = ALL.stream().map(Locale::of).toList();

    private Languages() {}

    public static List<Locale> locales() {
        return LOCALES;
    }
}
