package dev.kontor.base.table;

import dev.kontor.base.shared.SearchText;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which of some names may have been meant by one that is none of them. */
public final class NearestNames {

    private static final int SHOWN = 3;

    private NearestNames() {}

    private record Near(String name, int distance) {}

    /** At most three, the nearest first: a third of the letters may be wrong, or the rest missing. */
    public static List<String> of(String wanted, Collection<String> names) {
        String folded = plain(wanted);
        if (folded.isEmpty()) {
            return List.of();
        }
        return names.stream()
                .map(name -> new Near(name, distance(folded, plain(name))))
                .filter(near -> near.distance() <= Math.max(1, folded.length() / 3))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name)
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private static String plain(String name) {
        return String.join("", SearchText.words(name));
    }

    private static int distance(String wanted, String name) {
        if (wanted.length() > 2 && (name.startsWith(wanted) || (name.length() > 2 && wanted.startsWith(name)))) {
            return 1;
        }
        if (Math.abs(wanted.length() - name.length()) > wanted.length() / 3 + 1) {
            return Integer.MAX_VALUE;
        }
        int[] before = new int[name.length() + 1];
        for (int j = 0; j <= name.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int[] after = new int[name.length() + 1];
            after[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                int changed = before[j - 1] + (wanted.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
                after[j] = Math.min(changed, Math.min(before[j], after[j - 1]) + 1);
            }
            before = after;
        }
        return before[name.length()];
    }
}
