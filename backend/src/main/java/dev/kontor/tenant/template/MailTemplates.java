package dev.kontor.tenant.template;

import dev.kontor.base.history.History;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.shared.Versioned;
import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of a reseller's mails, to be read and changed. */
@ApplicationScoped
class MailTemplates {

    private final Sql sql;
    private final DefaultTexts defaults;
    private final PublicAddress address;
    private final CurrentActor actor;
    private final History history;

    MailTemplates(Sql sql, DefaultTexts defaults, PublicAddress address, CurrentActor actor, History history) {
        this.sql = sql;
        this.defaults = defaults;
        this.address = address;
        this.actor = actor;
        this.history = history;
    }

    /** A stored row; no text when the default holds again. */
    private record Stored(@Nullable MailText text, long version) implements Versioned {

        static final Stored NONE = new Stored(null, 0);
    }

    private record Row(
            MailKind kind, String language, @Nullable MailText text, long version) {}

    public List<MailTemplateView> list() {
        Map<MailTexts.Key, Stored> stored = stored();
        List<MailTemplateView> views = new ArrayList<>();
        for (MailKind kind : MailKind.values()) {
            for (String language : Languages.ALL) {
                MailTexts.Key key = new MailTexts.Key(kind, language);
                views.add(view(key, stored.getOrDefault(key, Stored.NONE)));
            }
        }
        return views;
    }

    /** 404 for a language that there are no texts in. */
    public MailTemplateView require(MailTexts.Key key) {
        return view(known(key), stored(key));
    }

    /** 422 at the field for a placeholder that the kind does not have, and for what leads a secret elsewhere. */
    @Transactional
    public MailTemplateView change(MailTexts.Key key, MailTemplateChange wanted, @Nullable IfMatch ifMatch) {
        TemplateRules.require(known(key).kind(), wanted.template());
        return store(key, wanted.template(), ifMatch);
    }

    /** Back to the text that comes with Kontor. */
    @Transactional
    public MailTemplateView reset(MailTexts.Key key, @Nullable IfMatch ifMatch) {
        return store(known(key), null, ifMatch);
    }

    MailPreview preview(MailTexts.Key key, MailTemplateChange wanted) {
        TemplateRules.require(known(key).kind(), wanted.template());
        Map<String, String> samples = key.kind().placeholders().stream()
                .collect(Collectors.toMap(Placeholder::code, one -> defaults.sample(one, key.language())));
        samples.computeIfPresent(
                Placeholder.LINK.code(),
                (code, sample) -> address.link(key.kind().page() + "/" + sample));
        MailText filled = wanted.template().fill(samples);
        return new MailPreview(filled.subject(), filled.text(), MailHtml.of(filled.text(), address.link("/")));
    }

    private MailTemplateView store(MailTexts.Key key, @Nullable MailText text, @Nullable IfMatch ifMatch) {
        Stored before = IfMatch.require(ifMatch, stored(key));
        Stored after = new Stored(text, before.version() + 1);
        BulkRows row = new BulkRows()
                .add()
                .set("kind", key.kind())
                .set("language", key.language())
                .set("subject", text == null ? null : text.subject())
                .set("text", text == null ? null : text.text())
                .set("version", after.version());
        sql.write(
                "mail_template",
                "reseller_id, kind, language",
                row,
                () -> stored(key).version());
        history.changed("mail-template", actor.resellerId(), fields(key, before), fields(key, after));
        return view(key, after);
    }

    private static Map<String, @Nullable Object> fields(MailTexts.Key key, Stored stored) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        MailText text = stored.text();
        fields.put(key.kind() + "." + key.language() + ".subject", text == null ? null : text.subject());
        fields.put(key.kind() + "." + key.language() + ".text", text == null ? null : text.text());
        return fields;
    }

    private Stored stored(MailTexts.Key key) {
        return stored().getOrDefault(key, Stored.NONE);
    }

    private Map<MailTexts.Key, Stored> stored() {
        Map<MailTexts.Key, Stored> stored = new HashMap<>();
        sql.query("""
                        select kind, language, subject as text_subject, text as text_text, version from mail_template
                         where reseller_id = :reseller""")
                .list(Row.class)
                .forEach(row -> stored.put(
                        new MailTexts.Key(row.kind(), row.language()), new Stored(row.text(), row.version())));
        return stored;
    }

    private MailTemplateView view(MailTexts.Key key, Stored stored) {
        MailText text = stored.text() == null ? defaults.of(key) : stored.text();
        List<MailTemplateView.MailPlaceholder> placeholders = key.kind().placeholders().stream()
                .map(one -> new MailTemplateView.MailPlaceholder(
                        one.code(), one.description(), defaults.sample(one, key.language())))
                .toList();
        return new MailTemplateView(
                key.kind(),
                key.language(),
                text.subject(),
                text.text(),
                stored.text() != null,
                placeholders,
                key.kind().confidential(),
                stored.version());
    }

    private static MailTexts.Key known(MailTexts.Key key) {
        if (!Languages.ALL.contains(key.language())) {
            throw new Problem.NotFound("This template");
        }
        return key;
    }

    /** What a template may contain: placeholders of its kind, and the link where there is one to follow. */
    static final class TemplateRules {

        private static final int MAX_SHOWN = 40;
        private static final String OTHER_ADDRESS = "A mail with a secret leads to no other web address.";

        private TemplateRules() {}

        /** 422 with every fault at its field. */
        static void require(MailKind kind, MailText template) {
            List<FieldError> errors = new ArrayList<>();
            check(kind, "/subject", template.subject(), errors);
            check(kind, "/text", template.text(), errors);
            if (kind.confidential() && MailText.codes(template.subject()).contains(Placeholder.LINK.code())) {
                errors.add(
                        new FieldError("/subject", "secret-in-subject", "The link is a secret and stays in the text."));
            }
            if (kind.confidential() && !MailText.codes(template.text()).contains(Placeholder.LINK.code())) {
                errors.add(new FieldError("/text", "link-missing", "Without {{link}} this mail is useless."));
            }
            if (kind.confidential()) {
                checkGuarded(template, errors);
            }
            Problem.Invalid.requireNone(errors, "invalid-template", "The template is wrong.");
        }

        /** Whoever may write texts must not lead those who follow the link to another server. */
        private static void checkGuarded(MailText template, List<FieldError> errors) {
            if (MailText.hasLinkInLine(template.text())) {
                errors.add(new FieldError("/text", "link-not-alone", "Here {{link}} stands alone on its line."));
            }
            if (MailText.hasWebAddress(template.subject())) {
                errors.add(new FieldError("/subject", "other-address", OTHER_ADDRESS));
            }
            if (MailText.hasWebAddress(template.text())) {
                errors.add(new FieldError("/text", "other-address", OTHER_ADDRESS));
            }
        }

        private static void check(MailKind kind, String pointer, String template, List<FieldError> errors) {
            MailText.codes(template).stream()
                    .distinct()
                    .filter(code -> kind.placeholder(code).isEmpty())
                    .forEach(code -> errors.add(new FieldError(
                            pointer,
                            "unknown-placeholder",
                            "There is no {{" + MailText.shortened(code, MAX_SHOWN) + "}} here.")));
            if (MailText.hasStrayBraces(template)) {
                errors.add(new FieldError(
                        pointer, "stray-braces", "Double braces stand around the name of a placeholder."));
            }
        }
    }

    /** A template filled with samples, as text and as HTML. */
    public record MailPreview(String subject, String text, String html) {}
}
