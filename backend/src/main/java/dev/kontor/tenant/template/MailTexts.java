package dev.kontor.tenant.template;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The texts of a reseller's mails: its own, or else the ones that come with Kontor. */
@ApplicationScoped
public class MailTexts {

    private final Sql sql;
    private final DefaultTexts defaults;

    MailTexts(Sql sql, DefaultTexts defaults) {
        this.sql = sql;
        this.defaults = defaults;
    }

    /** A kind in a language. */
    public record Key(MailKind kind, String language) {}

    /** A text that the reseller wrote. */
    private record Own(MailKind kind, String language, String subject, String text) {

        /** Whatever was stored once, the secret goes nowhere but to the server. */
        MailText template() {
            MailText written = new MailText(subject, text);
            return kind.confidential() ? written.guarded() : written;
        }
    }

    public Map<Key, MailText> of(Collection<Key> keys) {
        Map<Key, MailText> texts = new HashMap<>();
        for (Key key : keys) {
            texts.put(key, defaults.of(key));
        }
        sql.query("""
                        select kind, language, subject, text from mail_template
                         where reseller_id = :reseller and subject is not null
                           and kind = any (:kinds)""")
                .array("kinds", keys.stream().map(Key::kind).distinct().toList())
                .list(Own.class)
                .forEach(own -> texts.replace(new Key(own.kind(), own.language()), own.template()));
        return texts;
    }
}
