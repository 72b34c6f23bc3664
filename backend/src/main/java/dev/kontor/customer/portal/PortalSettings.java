package dev.kontor.customer.portal;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each reseller wants of its portal. */
@ApplicationScoped
public class PortalSettings {

    private final Sql sql;
    private final Directory directory;
    private final CurrentActor actor;
    private final History history;

    PortalSettings(Sql sql, Directory directory, CurrentActor actor, History history) {
        this.sql = sql;
        this.directory = directory;
        this.actor = actor;
        this.history = history;
    }

    /** The settings as they are stored. */
    private record Row(
            @Nullable String primaryColor,
            @Nullable String logoText,
            PortalWelcome welcome,
            List<String> languages,
            List<ProfileField> editableFields,
            List<AssociationSwitch> associationSwitches,
            @Nullable String hostName,
            boolean hostVerified,
            @Nullable String imprintUrl,
            @Nullable String privacyUrl,
            long version) {

        PortalSettingsView view(PortalSettingsView.@Nullable HostRecord hostRecord) {
            return new PortalSettingsView(
                    primaryColor,
                    logoText,
                    welcome,
                    languages,
                    editableFields,
                    associationSwitches,
                    hostName,
                    hostVerified,
                    hostRecord,
                    imprintUrl,
                    privacyUrl,
                    version);
        }
    }

    public PortalSettingsView current() {
        return sql.query("""
                        select primary_color, logo_text, welcome_de, welcome_en, welcome_es,
                               languages, editable_fields, association_switches, host_name, host_verified,
                               imprint_url, privacy_url, version
                          from portal_settings where reseller_id = :reseller""")
                .optional(Row.class)
                .map(row -> row.view(proof(row.hostName())))
                .orElseGet(() -> new PortalSettingsView(
                        null,
                        null,
                        PortalWelcome.NONE,
                        Languages.ALL,
                        ProfileField.BY_DEFAULT,
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        null,
                        0));
    }

    @Transactional
    public PortalSettingsView change(PortalSettingsChange wanted, @Nullable IfMatch ifMatch) {
        PortalSettingsView before = current();
        IfMatch.require(ifMatch, before.version());
        boolean sameHost = Objects.equals(wanted.hostName(), before.hostName());
        PortalSettingsView after = with(wanted, before, sameHost && before.hostVerified());
        if (!sameHost && before.hostVerified()) {
            directory.remove(Directory.Kind.HOST, Objects.requireNonNull(before.hostName()), actor.resellerId());
        }
        store(after);
        List<FieldChange> changes = FieldChange.between(fields(before), fields(after));
        if (!changes.isEmpty()) {
            history.record(new History.Subject("portal-settings", actor.resellerId()), HistoryAction.CHANGED, changes);
        }
        return after;
    }

    /** From now on the host name leads here; 409 when it leads to another reseller. */
    @Transactional
    public PortalSettingsView hostProven(String host) {
        PortalSettingsView before = current();
        if (!host.equals(before.hostName())) {
            throw new Problem.Stale(before.version());
        }
        List<UUID> holders = directory.resellers(Directory.Kind.HOST, host);
        if (holders.stream().anyMatch(other -> !other.equals(actor.resellerId()))) {
            throw new Problem.Conflict("host-taken", "This host name belongs to the portal of another reseller.");
        }
        directory.add(Directory.Kind.HOST, host, actor.resellerId());
        PortalSettingsView after = before.proven();
        store(after);
        history.record(
                new History.Subject("portal-settings", actor.resellerId()),
                HistoryAction.CHANGED,
                List.of(new FieldChange("hostVerified", before.hostVerified(), true)));
        return after;
    }

    private void store(PortalSettingsView wanted) {
        int stored = sql.query("""
                        insert into portal_settings (reseller_id, primary_color, logo_text, welcome_de, welcome_en,
                          welcome_es, languages, editable_fields, association_switches, host_name, host_verified, imprint_url,
                          privacy_url, version)
                        values (:reseller, :color, :logo, :de, :en, :es, cast(:languages as text[]),
                          cast(:fields as text[]), cast(:switches as text[]), :host, :verified, :imprint, :privacy, :version)
                        on conflict (reseller_id) do update
                           set primary_color = excluded.primary_color, logo_text = excluded.logo_text,
                               welcome_de = excluded.welcome_de, welcome_en = excluded.welcome_en,
                               welcome_es = excluded.welcome_es, languages = excluded.languages,
                               editable_fields = excluded.editable_fields,
                               association_switches = excluded.association_switches, host_name = excluded.host_name,
                               host_verified = excluded.host_verified, imprint_url = excluded.imprint_url,
                               privacy_url = excluded.privacy_url, version = excluded.version
                         where portal_settings.version = excluded.version - 1""")
                .bind("color", wanted.primaryColor())
                .bind("logo", wanted.logoText())
                .bind("de", wanted.welcome().de())
                .bind("en", wanted.welcome().en())
                .bind("es", wanted.welcome().es())
                .array("languages", wanted.languages())
                .array("fields", wanted.editableFields())
                .array("switches", wanted.associationSwitches())
                .bind("host", wanted.hostName())
                .bind("verified", wanted.hostVerified())
                .bind("imprint", wanted.imprintUrl())
                .bind("privacy", wanted.privacyUrl())
                .bind("version", wanted.version())
                .update();
        if (stored == 0) {
            throw new Problem.Stale(current().version());
        }
    }

    private PortalSettingsView with(PortalSettingsChange wanted, PortalSettingsView before, boolean hostVerified) {
        List<AssociationSwitch> switches = wanted.associationSwitches();
        return new PortalSettingsView(
                wanted.primaryColor(),
                wanted.logoText(),
                wanted.welcome() == null ? PortalWelcome.NONE : wanted.welcome(),
                wanted.languages().stream().distinct().toList(),
                wanted.editableFields().stream().distinct().sorted().toList(),
                switches == null
                        ? before.associationSwitches()
                        : switches.stream().distinct().sorted().toList(),
                wanted.hostName(),
                hostVerified,
                proof(wanted.hostName()),
                wanted.imprintUrl(),
                wanted.privacyUrl(),
                before.version() + 1);
    }

    private PortalSettingsView.@Nullable HostRecord proof(@Nullable String host) {
        return host == null
                ? null
                : new PortalSettingsView.HostRecord("_kontor." + host, "kontor-portal=" + actor.resellerId());
    }

    private static Map<String, @Nullable Object> fields(PortalSettingsView settings) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("primaryColor", settings.primaryColor());
        fields.put("logoText", settings.logoText());
        fields.put("welcome.de", settings.welcome().de());
        fields.put("welcome.en", settings.welcome().en());
        fields.put("welcome.es", settings.welcome().es());
        fields.put("languages", settings.languages());
        fields.put(
                "editableFields",
                settings.editableFields().stream().map(Enum::name).toList());
        fields.put(
                "associationSwitches",
                settings.associationSwitches().stream().map(Enum::name).toList());
        fields.put("hostName", settings.hostName());
        fields.put("imprintUrl", settings.imprintUrl());
        fields.put("privacyUrl", settings.privacyUrl());
        return fields;
    }
}
