package dev.kontor.customer.load;

import dev.kontor.base.shared.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a name that came in one cell: "Herr Dr. Max von der Heide" or "Heide, Max". */
record PersonName(
        @Nullable String salutation,
        @Nullable String title,
        @Nullable String firstName,
        @Nullable String lastName) {

    static final PersonName NONE = new PersonName(null, null, null, null);

    private static final Set<String> SALUTATIONS =
            Set.of("herr", "frau", "mr", "mrs", "ms", "miss", "mx", "sr", "sra", "srta", "senor", "senora", "senorita");
    private static final Set<String> TITLES = Set.of("dr", "prof", "professor", "ing", "dipl", "mag", "dra", "lic");
    // they open a family name: Ludwig van Beethoven, Carmen de la Cruz
    private static final Set<String> PARTICLES = Set.of(
            "von", "vom", "van", "zu", "zum", "zur", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la",
            "le", "ter", "ten", "af", "av", "bin", "ibn", "al");

    static PersonName of(String fullName) {
        int comma = fullName.indexOf(',');
        String inOrder = comma < 0
                ? fullName
                : fullName.substring(comma + 1).strip() + "\t"
                        + fullName.substring(0, comma).strip();
        List<String> words = new ArrayList<>(List.of(inOrder.strip().split("[ \\u00a0]+")));
        String salutation = take(words, SALUTATIONS);
        String title = take(words, TITLES);
        String rest = String.join(" ", words);
        int last = comma < 0 ? lastName(words) : rest.indexOf('\t');
        return new PersonName(
                salutation, title, part(rest.substring(0, Math.max(last, 0))), part(rest.substring(Math.max(last, 0))));
    }

    private static int lastName(List<String> words) {
        int index = words.size() - 1;
        for (int i = words.size() - 2; i > 0 && isIn(PARTICLES, words.get(i)); i--) {
            index = i;
        }
        return index <= 0 ? 0 : String.join(" ", words.subList(0, index)).length();
    }

    private static @Nullable String take(List<String> words, Set<String> known) {
        List<String> taken = new ArrayList<>();
        while (words.size() > 1 && isIn(known, words.getFirst())) {
            taken.add(words.removeFirst());
        }
        return taken.isEmpty() ? null : String.join(" ", taken);
    }

    private static boolean isIn(Set<String> known, String word) {
        List<String> folded = SearchText.words(word);
        return !folded.isEmpty() && known.contains(folded.getFirst());
    }

    private static @Nullable String part(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
