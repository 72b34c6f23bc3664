package dev.kontor.testing;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which tables are locked for their owner, too, while the statements of the changelog run one after the other. */
public final class LockedTables {

    private static final Pattern LOCKED =
            Pattern.compile("alter table (\\w+) force row level security|call (?:owned|shut)\\('(\\w+)'\\)");
    private static final Pattern FREE =
            Pattern.compile("alter table (\\w+) no force row level security|call (?:disowned|opened)\\('(\\w+)'\\)");
    private static final Pattern ROWS =
            Pattern.compile("^(?:with|select|insert|update|delete)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISTRIBUTION =
            Pattern.compile("(?:create_distributed|undistribute|create_reference)_table");

    private final Set<String> locked = new TreeSet<>();
    private final Set<String> open = new TreeSet<>();

    /** The locked tables whose rows a statement means to read or write. */
    public Set<String> unseenBy(String statement) {
        Matcher freed = FREE.matcher(statement);
        if (freed.lookingAt()) {
            String table = table(freed);
            if (locked.remove(table)) {
                open.add(table);
            }
            return Set.of();
        }
        Matcher shut = LOCKED.matcher(statement);
        if (shut.lookingAt()) {
            locked.add(table(shut));
            open.remove(table(shut));
            return Set.of();
        }
        if (!ROWS.matcher(statement).find() || DISTRIBUTION.matcher(statement).find()) {
            return Set.of();
        }
        return locked.stream()
                .filter(table -> Pattern.compile(
                                "\\b(?:from|join|into|update)\\s+" + table + "\\b|,\\s*" + table + " \\w+")
                        .matcher(statement)
                        .find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that were locked before and are not any more. */
    public Set<String> open() {
        return Set.copyOf(open);
    }

    private static String table(Matcher found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
