package dev.kontor.tenant.template;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The HTML part of a mail: its text, escaped. Only our own addresses, alone on their line, can be clicked. */
public final class MailHtml {

    private static final String PAGE = """
            <!doctype html>
            <html><body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#1a1b1e;background:#fff">
            <div style="max-width:560px">
            %s
            </div></body></html>
            """;
    private static final String BUTTON = """
            <a href="%1$s" style="display:inline-block;padding:10px 18px;border-radius:6px;\
            background:#1864ab;color:#fff;text-decoration:none;word-break:break-all">%1$s</a>""";

    private MailHtml() {}

    public static String of(String text, String ownAddress) {
        return PAGE.formatted(Stream.of(text.split("\n\\s*\n"))
                .map(paragraph -> "<p>" + paragraph(paragraph, ownAddress) + "</p>")
                .collect(Collectors.joining("\n")));
    }

    private static String paragraph(String paragraph, String ownAddress) {
        return paragraph
                .lines()
                .map(line ->
                        isOwnAddress(line.strip(), ownAddress) ? BUTTON.formatted(escape(line.strip())) : escape(line))
                .collect(Collectors.joining("<br>\n"));
    }

    private static boolean isOwnAddress(String line, String ownAddress) {
        return line.startsWith(ownAddress) && line.chars().noneMatch(Character::isWhitespace);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
