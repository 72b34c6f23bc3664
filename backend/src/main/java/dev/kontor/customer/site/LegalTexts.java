package dev.kontor.customer.site;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The terms, privacy notices and consents that sites show, version by version. */
@ApplicationScoped
public class LegalTexts {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]+");

    private final Sql sql;
    private final History history;
    private final Clock clock;

    LegalTexts(Sql sql, History history, Clock clock) {
        this.sql = sql;
        this.history = history;
        this.clock = clock;
    }

    /** The texts with these ids, whatever became of them. */
    public List<LegalTextView> all(Collection<UUID> ids) {
        return sql.query(LegalTextView.SELECT + "and t.id = any (cast(:ids as uuid[]))")
                .array("ids", ids)
                .list(LegalTextView.class);
    }

    public List<LegalTextView> current(UUID siteId) {
        return currentBySite(List.of(siteId)).getOrDefault(siteId, List.of());
    }

    /** What the sites ask for at present, in one statement. */
    Map<UUID, List<LegalTextView>> currentBySite(Collection<UUID> siteIds) {
        return sql.query(LegalTextView.SELECT
                        + "and t.site_id = any (cast(:sites as uuid[])) and t.withdrawn_at is null order by t.code")
                .array("sites", siteIds)
                .groups(UUID.class, LegalTextView.class);
    }

    /** Replaces the present version of the same code. */
    LegalTextView add(Site site, NewLegalText wanted) {
        requireValid(wanted, site.languages);
        LegalText before = latest(site, wanted.code()).orElse(null);
        if (before != null && before.withdrawnAt == null) {
            before.withdrawnAt = clock.instant();
        }
        LegalText row = new LegalText();
        row.id = Ids.next();
        row.siteId = site.id;
        row.code = wanted.code();
        row.textVersion = before == null ? 1 : before.textVersion + 1;
        row.title = wanted.title();
        row.url = wanted.url();
        row.text = wanted.text();
        row.required = wanted.required();
        row.createdAt = clock.instant();
        sql.store(row);
        record(site, row.code, before == null ? null : before.textVersion, row.textVersion);
        return LegalTextView.of(row);
    }

    /** Asked for no longer; what was accepted stays. */
    void withdraw(Site site, UUID textId) {
        LegalText row = sql.find(LegalText.class, textId)
                .filter(text -> text.siteId.equals(site.id) && text.withdrawnAt == null)
                .orElseThrow(() -> new Problem.NotFound("This text"));
        row.withdrawnAt = clock.instant();
        record(site, row.code, row.textVersion, null);
    }

    private Optional<LegalText> latest(Site site, String code) {
        return sql.query("""
                        select * from legal_text where reseller_id = :reseller and site_id = :site and code = :code
                         order by text_version desc limit 1""").bind("site", site.id).bind("code", code).entity(LegalText.class);
    }

    private static void requireValid(NewLegalText wanted, List<String> languages) {
        List<FieldError> errors = new ArrayList<>();
        if ((wanted.url() == null) == (wanted.text() == null || wanted.text().isEmpty())) {
            errors.add(new FieldError("/url", "url-or-text", "Either an address or the text itself is needed."));
        } else if (wanted.url() != null && !WEB.matcher(wanted.url()).matches()) {
            errors.add(new FieldError("/url", "invalid-url", "A web address starts with https:// or http://."));
        }
        if (!wanted.title().keySet().containsAll(languages)) {
            errors.add(new FieldError("/title", "language-missing", "Every language of the site needs a title."));
        }
        if (wanted.url() == null
                && wanted.text() != null
                && !wanted.text().keySet().containsAll(languages)) {
            errors.add(new FieldError("/text", "language-missing", "Every language of the site needs the text."));
        }
        Problem.Invalid.requireNone(errors, "invalid", "Some fields are wrong.");
    }

    private void record(Site site, String code, @Nullable Integer before, @Nullable Integer now) {
        history.changed(Sites.SUBJECT, site.id, List.of(new FieldChange("legalTexts." + code, before, now)));
    }
}
