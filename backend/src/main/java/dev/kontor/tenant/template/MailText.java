package dev.kontor.tenant.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A subject and a text, as a template with {@code {{placeholders}}} or filled in. There is no logic in a template. */
public record MailText(String subject, String text) {

    static final int MAX_SUBJECT = 200;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{ *([A-Za-z.]{1,40}) *}}");
    private static final Pattern GAP = Pattern.compile("\n{3,}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)\\b(?:https?://|www\\.)");
    private static final Pattern LINK = Pattern.compile("\\{\\{ *" + Placeholder.LINK.code() + " *}}");

    /** The codes between braces. */
    static List<String> codes(String template) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Braces that are left when the placeholders are taken away. */
    static boolean hasStrayBraces(String template) {
        String rest = PLACEHOLDER.matcher(template).replaceAll("");
        return rest.contains("{{") || rest.contains("}}");
    }

    /** A line whose placeholders are all empty goes; the subject stays one line. */
    public MailText fill(Map<String, String> values) {
        String filled = text.lines()
                .map(line -> fillLine(line, values))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        String oneLine = BLANKS.matcher(fill(subject, values)).replaceAll(" ").strip();
        return new MailText(cut(oneLine), GAP.matcher(filled).replaceAll("\n\n").strip());
    }

    /**
     * With the list of what it is about, where it is about several things and names one: as templates do that were written
     * when there was a mail for each.
     */
    public MailText listingAll(Map<String, String> values) {
        boolean several = values.getOrDefault(Placeholder.ITEMS.code(), "").contains("\n")
                && values.containsKey(Placeholder.WHAT.code());
        return several && !codes(text).contains(Placeholder.ITEMS.code())
                ? new MailText(subject, text + "\n\n{{" + Placeholder.ITEMS.code() + "}}")
                : this;
    }

    /** Whether something stands before or after the link on its line, of which it could become a part. */
    static boolean hasLinkInLine(String template) {
        return template.lines()
                .map(LINK::matcher)
                .anyMatch(link -> link.find() && !link.replaceFirst("").isBlank());
    }

    static boolean hasWebAddress(String template) {
        return WEB_ADDRESS.matcher(template).find();
    }

    /** The same template, leading nowhere but to the link, which has its lines to itself. */
    MailText guarded() {
        return new MailText(
                withoutWebAddresses(subject),
                LINK.matcher(withoutWebAddresses(text)).replaceAll("\n$0\n"));
    }

    /** Takes the beginning off web addresses, so that nobody advertises in mails to strangers. */
    public static String withoutWebAddresses(String value) {
        return WEB_ADDRESS.matcher(value).replaceAll("");
    }

    /** At most so many characters, and never half of one. */
    public static @Nullable String shortened(@Nullable String text, int length) {
        if (text == null || text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static Optional<String> fillLine(String line, Map<String, String> values) {
        List<String> codes = codes(line);
        boolean empty = !codes.isEmpty()
                && codes.stream().allMatch(code -> values.getOrDefault(code, "").isBlank());
        return empty ? Optional.empty() : Optional.of(fill(line, values));
    }

    private static String fill(String template, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    private static String cut(String subject) {
        return subject.codePointCount(0, subject.length()) <= MAX_SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, MAX_SUBJECT - 1)) + "…";
    }
}
