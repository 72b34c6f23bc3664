package dev.kontor.holding.domain;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryView;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerLock;
import dev.kontor.customer.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What customers may do with their domains (C30-C33). */
@ApplicationScoped
public class DomainSettings {

    private static final String SUBJECT = "domain-settings";

    /** Without a row it is the usual. */
    private static final String SELECT = """
            select coalesce(s.own_contacts, false) as own_contacts, s.tech_contact, s.zone_contact,
                   coalesce(s.api_allowed, false) as api_allowed, %s as api_locked,
                   coalesce(s.auth_code_allowed, true) as auth_code_allowed, %s as auth_code_locked,
                   coalesce(s.own_name_servers, false) as own_name_servers,
                   coalesce(s.name_servers, '{}') as name_servers, coalesce(s.version, 0) as version
              from customer c
              left join customer_domain_settings s on s.reseller_id = :reseller and s.customer_id = c.id
             where c.reseller_id = :reseller and c.id = :customer""".formatted(CustomerLock.API.sql("c"), CustomerLock.AUTHCODE.sql("c"));

    private final Sql sql;
    private final Customers customers;
    private final History history;

    DomainSettings(Sql sql, Customers customers, History history) {
        this.sql = sql;
        this.customers = customers;
        this.history = history;
    }

    /** 404 for an unknown customer and for one of another reseller. */
    public DomainSettingsView of(UUID customerId) {
        return sql.query(SELECT).bind("customer", customerId).require(DomainSettingsView.class, "This customer");
    }

    @Transactional
    DomainSettingsView change(UUID customerId, DomainSettingsChange wanted, @Nullable IfMatch ifMatch) {
        DomainSettingsView before = IfMatch.require(ifMatch, of(customerId));
        DomainSettingsView after = new DomainSettingsView(
                wanted.ownContacts(),
                text(wanted.techContact()),
                text(wanted.zoneContact()),
                wanted.apiAllowed(),
                before.apiLocked(),
                wanted.authCodeAllowed(),
                before.authCodeLocked(),
                wanted.ownNameServers(),
                hosts(wanted.nameServers()),
                before.version() + 1);
        return store(customerId, before, after);
    }

    /** The customer's own name servers; 409 unless the reseller lets it have some. */
    @Transactional
    public DomainSettingsView changeNameServers(UUID customerId, List<String> nameServers) {
        DomainSettingsView before = of(customerId);
        if (!before.ownNameServers()) {
            throw new Problem.Conflict("not-allowed", "Own name servers are not switched on.");
        }
        DomainSettingsView after = new DomainSettingsView(
                before.ownContacts(),
                before.techContact(),
                before.zoneContact(),
                before.apiAllowed(),
                before.apiLocked(),
                before.authCodeAllowed(),
                before.authCodeLocked(),
                true,
                hosts(nameServers),
                before.version() + 1);
        return store(customerId, before, after);
    }

    @Transactional
    Page<HistoryView> history(UUID customerId, int limit, @Nullable String cursor) {
        customers.require(customerId);
        return history.page(SUBJECT, customerId, limit, cursor);
    }

    private DomainSettingsView store(UUID customerId, DomainSettingsView before, DomainSettingsView after) {
        List<FieldChange> changes = FieldChange.between(fields(before), fields(after));
        if (changes.isEmpty()) {
            return before;
        }
        BulkRows row = new BulkRows()
                .add()
                .set("customer_id", customerId)
                .set("own_contacts", after.ownContacts())
                .set("tech_contact", after.techContact())
                .set("zone_contact", after.zoneContact())
                .set("api_allowed", after.apiAllowed())
                .set("auth_code_allowed", after.authCodeAllowed())
                .set("own_name_servers", after.ownNameServers())
                .set("name_servers", after.nameServers())
                .set("version", after.version());
        sql.write(
                "customer_domain_settings",
                "reseller_id, customer_id",
                row,
                () -> of(customerId).version());
        history.changed(SUBJECT, customerId, changes);
        return after;
    }

    private static Map<String, @Nullable Object> fields(DomainSettingsView view) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("ownContacts", view.ownContacts());
        fields.put("techContact", view.techContact());
        fields.put("zoneContact", view.zoneContact());
        fields.put("apiAllowed", view.apiAllowed());
        fields.put("authCodeAllowed", view.authCodeAllowed());
        fields.put("ownNameServers", view.ownNameServers());
        fields.put("nameServers", view.nameServers());
        return fields;
    }

    private static List<String> hosts(List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
