package dev.kontor.tenant.template;

import dev.kontor.base.shared.Versioned;
import java.util.List;

/** The text of a kind of mail in a language; {@code custom} when it is the reseller's own. */
public record MailTemplateView(
        MailKind kind,
        String language,
        String subject,
        String text,
        boolean custom,
        List<MailPlaceholder> placeholders,
        boolean confidential,
        long version)
        implements Versioned {

    /** What the text can name as {@code {{name}}}. */
    public record MailPlaceholder(String name, String description, String sample) {}
}
