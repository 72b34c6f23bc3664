package dev.kontor.holding.lookup;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.portal.AssociationSwitch;
import dev.kontor.customer.portal.PortalSettings;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.holding.association.AssociationState;
import dev.kontor.holding.association.AssociationView;
import dev.kontor.holding.association.RenewalAnswer;
import dev.kontor.holding.domain.DomainSettings;
import dev.kontor.holding.domain.MyDomainSettings;
import dev.kontor.tenant.reseller.ResellerDay;
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
    private final CurrentActor actor;
    private final ResellerDay day;

    MyAssociations(
            CustomerAssociations associations,
            DomainSettings domains,
            PortalSettings settings,
            Relationships relationships,
            CurrentActor actor,
            ResellerDay day) {
        this.associations = associations;
        this.domains = domains;
        this.settings = settings;
        this.relationships = relationships;
        this.actor = actor;
        this.day = day;
    }

    @Transactional
    public Page<MyAssociationView> page(@Nullable AssociationState state, int limit, @Nullable String cursor) {
        return associations
                .page(actor.customerId(), state, limit, cursor)
                .as(page -> page.stream().map(view()).toList());
    }

    @Transactional
    public MyAssociationView answer(UUID id, RenewalAnswer answer) {
        return view().apply(associations.answer(actor.customerId(), id, answer));
    }

    /** 403 unless the reseller lets its customers do that. */
    @Transactional
    public MyAssociationView change(UUID id, boolean notifyCustomer) {
        associations.requireOwn(actor.customerId(), id);
        if (!isSwitchable()) {
            throw new Problem.Forbidden("not-allowed", "This cannot be changed here.");
        }
        return view().apply(associations.notify(actor.customerId(), id, notifyCustomer));
    }

    @Transactional
    public MyDomainSettings domainSettings() {
        return MyDomainSettings.of(domains.of(actor.customerId()));
    }

    @Transactional
    public MyDomainSettings changeNameServers(List<String> nameServers) {
        return MyDomainSettings.of(domains.changeNameServers(actor.customerId(), nameServers));
    }

    /** Prices are for customers with whom the reseller does business. */
    private Function<AssociationView, MyAssociationView> view() {
        boolean active = relationships.statusOf(actor.customerId()) == RelationshipStatus.ACTIVE;
        boolean switchable = isSwitchable();
        LocalDate today = day.today();
        return association -> MyAssociationView.of(association, today, active, switchable);
    }

    private boolean isSwitchable() {
        return settings.current().associationSwitches().contains(AssociationSwitch.notifyCustomer);
    }
}
