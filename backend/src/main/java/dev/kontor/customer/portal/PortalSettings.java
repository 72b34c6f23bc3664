package dev.kontor.customer.portal;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.BulkRows;
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

    private static final String SUBJECT = "portal-settings";

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

    public PortalSettingsView current() {
        return sql.query("""
                        select p.*, '_kontor.' || p.host_name as host_record_name,
                               case when p.host_name is not null then 'kontor-portal=' || p.reseller_id end as host_record_value
                          from portal_settings p where p.reseller_id = :reseller""").optional(PortalSettingsView.class).orElse(PortalSettingsView.NONE);
    }

    @Transactional
    public PortalSettingsView change(PortalSettingsChange wanted, @Nullable IfMatch ifMatch) {
        PortalSettingsView before = IfMatch.require(ifMatch, current());
        boolean sameHost = Objects.equals(wanted.hostName(), before.hostName());
        if (!sameHost && before.hostVerified()) {
            directory.remove(Directory.Kind.HOST, Objects.requireNonNull(before.hostName()), actor.resellerId());
        }
        store(wanted, before, sameHost && before.hostVerified());
        PortalSettingsView after = current();
        history.changed(SUBJECT, actor.resellerId(), fields(before), fields(after));
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
        sql.query("""
                        update portal_settings set host_verified = true, version = version + 1
                         where reseller_id = :reseller and version = :version""").bind("version", before.version()).store(() -> current().version());
        history.changed(
                SUBJECT, actor.resellerId(), List.of(new FieldChange("hostVerified", before.hostVerified(), true)));
        return current();
    }

    /** Switches that are left out stay as they are. */
    private void store(PortalSettingsChange wanted, PortalSettingsView before, boolean hostVerified) {
        PortalWelcome welcome = wanted.welcome() == null ? PortalWelcome.NONE : wanted.welcome();
        List<AssociationSwitch> switches = wanted.associationSwitches();
        BulkRows row = new BulkRows()
                .add()
                .set("primary_color", wanted.primaryColor())
                .set("logo_text", wanted.logoText())
                .set("welcome_de", welcome.de())
                .set("welcome_en", welcome.en())
                .set("welcome_es", welcome.es())
                .set("languages", wanted.languages().stream().distinct().toList())
                .set(
                        "editable_fields",
                        wanted.editableFields().stream().distinct().sorted().toList())
                .set(
                        "association_switches",
                        switches == null
                                ? before.associationSwitches()
                                : switches.stream().distinct().sorted().toList())
                .set("host_name", wanted.hostName())
                .set("host_verified", hostVerified)
                .set("imprint_url", wanted.imprintUrl())
                .set("privacy_url", wanted.privacyUrl())
                .set("version", before.version() + 1);
        sql.write("portal_settings", "reseller_id", row, () -> current().version());
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
