package dev.kontor.base.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a statement, in lower case, without comments and texts; taken one after the other. */
final class SqlTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"[^\"]+\"|::|[:$]?[a-zA-Z_][a-zA-Z0-9_$]*|[0-9.]+|\\S",
            Pattern.DOTALL);

    private static final String END = "";

    private final List<String> tokens = new ArrayList<>();
    private int next;

    SqlTokens(String sql) {
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.startsWith("--") && !token.startsWith("/*")) {
                tokens.add(token.startsWith("'") ? "'" : token.replace("\"", "").toLowerCase(Locale.ROOT));
            }
        }
    }

    boolean hasNext() {
        return next < tokens.size();
    }

    String take() {
        return at(next++);
    }

    void take(int tokens) {
        next += tokens;
    }

    /** Takes the next token when it is this one. */
    boolean takes(String word) {
        boolean is = peek(0).equals(word);
        next += is ? 1 : 0;
        return is;
    }

    /** The next token, one of those after it or, counted down from -1, of those that were taken. */
    String peek(int ahead) {
        return at(next + ahead);
    }

    boolean isAhead(int ahead, Set<String> words) {
        return words.contains(peek(ahead));
    }

    boolean contains(String word, int end) {
        return tokens.subList(next, Math.min(next + end, tokens.size())).contains(word);
    }

    /** Where the parenthesis ends that is open or opens there. */
    int closing(int ahead) {
        int depth = peek(ahead).equals("(") ? 0 : 1;
        for (int at = ahead; next + at < tokens.size(); at++) {
            depth += peek(at).equals("(") ? 1 : peek(at).equals(")") ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return tokens.size() - next;
    }

    private String at(int index) {
        return index < 0 || index >= tokens.size() ? END : tokens.get(index);
    }

    static boolean isName(String token) {
        return !token.isEmpty() && (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_');
    }
}
