package dev.kontor.portal;

import dev.kontor.approval.RelationshipStatus;
import dev.kontor.approval.Relationships;
import dev.kontor.association.AssociationState;
import dev.kontor.association.AssociationView;
import dev.kontor.association.CustomerAssociations;
import dev.kontor.association.DomainSettings;
import dev.kontor.association.RenewalAnswer;
import dev.kontor.reseller.ResellerDay;
import dev.kontor.shared.Page;
import dev.kontor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the customer of the person who is signed in has, and what it may steer of that. */
@ApplicationScoped
class MyAssociations {

    private final CustomerAssociations associations;
    private final DomainSettings domains;
    private final PortalSettings settings;
    private final Relationships relationships;
    private final MyAccount account;
    private final ResellerDay day;

    MyAssociations(
            CustomerAssociations associations,
            DomainSettings domains,
            PortalSettings settings,
            Relationships relationships,
            MyAccount account,
            ResellerDay day) {
        this.associations = associations;
        this.domains = domains;
        this.settings = settings;
        this.relationships = relationships;
        this.account = account;
        this.day = day;
    }

    @Transactional
    public Page<MyAssociationView> page(@Nullable AssociationState state, int limit, @Nullable String cursor) {
        Page<AssociationView> page = associations.page(account.customerId(), state, limit, cursor);
        return new Page<>(page.items().stream().map(view()).toList(), page.nextCursor(), page.total());
    }

    @Transactional
    public MyAssociationView answer(UUID id, RenewalAnswer answer) {
        return view().apply(associations.answer(account.customerId(), id, answer));
    }

    /** 403 unless the reseller lets its customers do that. */
    @Transactional
    public MyAssociationView change(UUID id, boolean notifyCustomer) {
        associations.requireOwn(account.customerId(), id);
        if (!isSwitchable()) {
            throw new Problem.Forbidden("not-allowed", "This cannot be changed here.");
        }
        return view().apply(associations.notify(account.customerId(), id, notifyCustomer));
    }

    @Transactional
    public MyDomainSettings domainSettings() {
        return MyDomainSettings.of(domains.of(account.customerId()));
    }

    @Transactional
    public MyDomainSettings changeNameServers(List<String> nameServers) {
        return MyDomainSettings.of(domains.changeNameServers(account.customerId(), nameServers));
    }

    /** Prices are for customers with whom the reseller does business. */
    private Function<AssociationView, MyAssociationView> view() {
        boolean active = relationships.statusOf(account.customerId()) == RelationshipStatus.ACTIVE;
        boolean switchable = isSwitchable();
        LocalDate today = day.today();
        return association -> MyAssociationView.of(association, today, active, switchable);
    }

    private boolean isSwitchable() {
        return settings.current().associationSwitches().contains(AssociationSwitch.notifyCustomer);
    }
}
