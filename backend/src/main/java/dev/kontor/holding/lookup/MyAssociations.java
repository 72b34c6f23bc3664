package dev.kontor.holding.lookup;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.portal.AssociationSwitch;
import dev.kontor.customer.portal.PortalSettings;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.holding.association.AssociationRows;
import dev.kontor.holding.association.AssociationState;
import dev.kontor.holding.association.AssociationView;
import dev.kontor.holding.association.Associations;
import dev.kontor.holding.association.RenewalAnswer;
import dev.kontor.holding.lookup.AssociationLists.AssociationFilter;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the customer of the person who is signed in has, and what it may steer of that: its own and no others. */
@ApplicationScoped
class MyAssociations {

    private final AssociationRows rows;
    private final AssociationLists lists;
    private final Associations associations;
    private final PortalSettings settings;
    private final Relationships relationships;
    private final CurrentActor actor;
    private final ResellerDay day;

    MyAssociations(
            AssociationRows rows,
            AssociationLists lists,
            Associations associations,
            PortalSettings settings,
            Relationships relationships,
            CurrentActor actor,
            ResellerDay day) {
        this.rows = rows;
        this.lists = lists;
        this.associations = associations;
        this.settings = settings;
        this.relationships = relationships;
        this.actor = actor;
        this.day = day;
    }

    /** What ends or renews next comes first; all, or only those in one state. */
    @Transactional
    public Page<MyAssociationView> page(@Nullable AssociationState state, int limit, @Nullable String cursor) {
        AssociationFilter filter = new AssociationFilter();
        filter.customerId = actor.customerId();
        filter.state = state;
        filter.sort = "nextOn";
        return lists.page(filter, limit, cursor)
                .as(page -> page.stream().map(view()).toList());
    }

    /** 409 where the customer is not asked, and once the day of the renewal has come. */
    @Transactional
    public MyAssociationView answer(UUID id, RenewalAnswer answer) {
        requireOwn(id);
        return view().apply(associations.answer(id, answer));
    }

    /** Switches the mails about its dates on or off; 403 unless the reseller lets its customers do that. */
    @Transactional
    public MyAssociationView change(UUID id, boolean notifyCustomer) {
        requireOwn(id);
        if (!isSwitchable()) {
            throw new Problem.Forbidden("not-allowed", "This cannot be changed here.");
        }
        return view().apply(associations.notify(id, notifyCustomer));
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

    /** 404 unless the association is this customer's. */
    private void requireOwn(UUID id) {
        if (!rows.require(id).customerId.equals(actor.customerId())) {
            throw new Problem.NotFound("This association");
        }
    }
}
