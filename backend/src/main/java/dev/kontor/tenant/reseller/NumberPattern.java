package dev.kontor.tenant.reseller;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of running numbers: text around one counter, {@code K-{00000}} gives K-00042. */
final class NumberPattern {

    /** What a pattern looks like, for constraints. */
    static final String FORM = "[A-Za-z0-9/_.-]*\\{0{1,12}\\}[A-Za-z0-9/_.-]*";

    static final String RULE = "Letters and digits around one counter such as {00000}.";

    private static final Pattern COUNTER = Pattern.compile("\\{(0+)}");

    private NumberPattern() {}

    static String format(String pattern, long number) {
        Matcher counter = COUNTER.matcher(pattern);
        if (!counter.find()) {
            throw new IllegalArgumentException("no counter in " + pattern);
        }
        String digits = String.format("%0" + counter.group(1).length() + "d", number);
        return counter.replaceFirst(Matcher.quoteReplacement(digits));
    }
}
