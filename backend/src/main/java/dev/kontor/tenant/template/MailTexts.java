package dev.kontor.tenant.template;

import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The texts of a reseller's mails: its own, or else the ones that come with Kontor. */
@ApplicationScoped
public class MailTexts {

    private final TenantRows rows;
    private final DefaultTexts defaults;

    MailTexts(TenantRows rows, DefaultTexts defaults) {
        this.rows = rows;
        this.defaults = defaults;
    }

    /** A kind in a language. */
    public record Key(MailKind kind, String language) {}

    public Map<Key, MailText> of(Collection<Key> keys) {
        Map<Key, MailText> texts = new HashMap<>();
        for (Key key : keys) {
            texts.put(key, defaults.of(key));
        }
        for (Object[] row : rows.query("""
                        select kind, language, subject, text from mail_template
                         where reseller_id = :reseller and subject is not null
                           and kind = any (cast(:kinds as text[]))""")
                .setParameter(
                        "kinds",
                        keys.stream()
                                .map(key -> key.kind().name())
                                .distinct()
                                .collect(Collectors.joining(",", "{", "}")))
                .list()) {
            Key key = new Key(MailKind.valueOf(row[0].toString()), row[1].toString());
            texts.replace(key, new MailText(row[2].toString(), row[3].toString()));
        }
        return texts;
    }
}
