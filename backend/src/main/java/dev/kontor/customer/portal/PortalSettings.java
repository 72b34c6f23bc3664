package dev.kontor.customer.portal;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.FieldChange;
import dev.kontor.base.shared.History;
import dev.kontor.base.shared.HistoryAction;
import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Rows;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each reseller wants of its portal. */
@ApplicationScoped
public class PortalSettings {

    private final TenantRows rows;
    private final Directory directory;
    private final CurrentActor actor;
    private final History history;

    PortalSettings(TenantRows rows, Directory directory, CurrentActor actor, History history) {
        this.rows = rows;
        this.directory = directory;
        this.actor = actor;
        this.history = history;
    }

    @Transactional
    public PortalSettingsView current() {
        return rows.query("""
                        select primary_color, logo_text, welcome_de, welcome_en, welcome_es,
                               array_to_string(languages, ','), array_to_string(editable_fields, ','),
                               host_name, host_verified, imprint_url, privacy_url, version,
                               array_to_string(association_switches, ',')
                          from portal_settings where reseller_id = :reseller""")
                .uniqueResultOptional()
                .map(this::view)
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
        int stored = rows.query("""
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
                .setParameter("color", wanted.primaryColor(), String.class)
                .setParameter("logo", wanted.logoText(), String.class)
                .setParameter("de", wanted.welcome().de(), String.class)
                .setParameter("en", wanted.welcome().en(), String.class)
                .setParameter("es", wanted.welcome().es(), String.class)
                .setParameter("languages", SqlArrays.of(wanted.languages()))
                .setParameter("fields", SqlArrays.of(wanted.editableFields()))
                .setParameter("switches", SqlArrays.of(wanted.associationSwitches()))
                .setParameter("host", wanted.hostName(), String.class)
                .setParameter("verified", wanted.hostVerified())
                .setParameter("imprint", wanted.imprintUrl(), String.class)
                .setParameter("privacy", wanted.privacyUrl(), String.class)
                .setParameter("version", wanted.version())
                .executeUpdate();
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

    private PortalSettingsView view(Object[] row) {
        String host = (String) row[7];
        return new PortalSettingsView(
                (String) row[0],
                (String) row[1],
                new PortalWelcome((String) row[2], (String) row[3], (String) row[4]),
                list(row[5]).toList(),
                list(row[6]).map(ProfileField::valueOf).toList(),
                list(row[12]).map(AssociationSwitch::valueOf).toList(),
                host,
                (Boolean) row[8],
                proof(host),
                (String) row[9],
                (String) row[10],
                ((Number) row[11]).longValue());
    }

    private PortalSettingsView.@Nullable HostRecord proof(@Nullable String host) {
        return host == null
                ? null
                : new PortalSettingsView.HostRecord("_kontor." + host, "kontor-portal=" + actor.resellerId());
    }

    private static Stream<String> list(@Nullable Object joined) {
        return Arrays.stream(String.valueOf(Rows.text(joined)).split(",")).filter(text -> !text.isEmpty());
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
