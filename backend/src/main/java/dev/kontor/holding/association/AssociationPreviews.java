package dev.kontor.holding.association;

import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customer.CustomerContacts;
import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import dev.kontor.holding.association.AssociationPlans.AssociationPlan;
import dev.kontor.holding.association.AssociationPlans.AssociationPlan.Planned;
import dev.kontor.holding.association.AssociationPreview.AccessPreview;
import dev.kontor.holding.association.AssociationPreview.AssociationWarning;
import dev.kontor.holding.association.AssociationPreview.AssociationWarning.Code;
import dev.kontor.holding.association.AssociationPreview.MailForecast;
import dev.kontor.holding.association.AssociationPreview.PreviewedAssociation;
import dev.kontor.holding.association.AssociationView.AssociatedCustomer;
import dev.kontor.holding.association.Overlaps.Overlap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What associating, or changing an association, would do, before anything is stored (L8). */
@ApplicationScoped
class AssociationPreviews {

    private final AssociationPlans plans;
    private final AssociationRows rows;
    private final Overlaps overlaps;
    private final CustomerContacts contacts;
    private final PreviewedItems items;
    private final AssociationServices services;
    private final MailForecast mails;

    AssociationPreviews(
            AssociationPlans plans,
            AssociationRows rows,
            Overlaps overlaps,
            CustomerContacts contacts,
            PreviewedItems items,
            AssociationServices services,
            MailForecast mails) {
        this.plans = plans;
        this.rows = rows;
        this.overlaps = overlaps;
        this.contacts = contacts;
        this.items = items;
        this.services = services;
        this.mails = mails;
    }

    /** 422 like associating; overlaps are told, not refused. */
    @Transactional
    AssociationPreview of(NewAssociations wanted) {
        AssociationPlan plan = plans.of(wanted);
        Map<UUID, List<String>> open = new LinkedHashMap<>();
        plan.rows().forEach(row -> open.put(row.customerId, row.services));
        AssociationPreview shown =
                preview(plan.items(), services.access(open), overlaps.of(plan), wanted.endsFirstPeriod(plan.terms()));
        List<String> locked = services.refusedOrders(wanted.customers());
        return locked.isEmpty()
                ? shown
                : shown.with(new AssociationWarning(Code.REASON_NEEDED, String.join(", ", locked)));
    }

    /** 404 for an unknown one, 422 like changing it; overlaps are told, not refused. */
    @Transactional
    AssociationPreview of(UUID id, AssociationChange wanted) {
        // a copy to be shown: what is set on it is not stored
        Association row = rows.inOrder(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("This association"));
        AssociationTerms terms = plans.requireValid(row, wanted);
        List<Overlap> taken = overlaps.of(row, terms);
        row.set(terms);
        row.set(wanted);
        return preview(
                List.of(new Planned(row, plans.subject(row))),
                services.access(Map.of(row.customerId, row.services), row.id),
                taken,
                false);
    }

    private AssociationPreview preview(
            List<Planned> planned, AccessPreview access, List<Overlap> taken, boolean endsFirstPeriod) {
        List<UUID> customers =
                planned.stream().map(item -> item.row().customerId).distinct().toList();
        Map<UUID, CustomerContact> known = contacts.byIds(customers);
        List<PreviewedAssociation> shown = items.of(planned, endsFirstPeriod);
        return new AssociationPreview(
                customers.stream()
                        .map(id -> Objects.requireNonNull(known.get(id)))
                        .map(one -> new AssociatedCustomer(one.id(), one.number(), one.displayName()))
                        .toList(),
                shown,
                access,
                taken,
                mails.of(planned.stream().map(Planned::row).toList()),
                findings(shown, access, services.blocked(customers)));
    }

    private static List<AssociationWarning> findings(
            List<PreviewedAssociation> items, AccessPreview access, List<String> blocked) {
        List<AssociationWarning> findings = new ArrayList<>();
        for (Code code : Code.values()) {
            long count = items.stream()
                    .filter(item -> item.warnings().stream().anyMatch(warning -> warning.code() == code))
                    .count();
            if (count > 0) {
                findings.add(
                        new AssociationWarning(code, "%d of %d: %s".formatted(count, items.size(), code.detail())));
            }
        }
        if (!access.lost().isEmpty()) {
            findings.add(new AssociationWarning(Code.LOSES_ACCESS));
        }
        if (!blocked.isEmpty()) {
            findings.add(new AssociationWarning(Code.CUSTOMER_BLOCKED, String.join(", ", blocked)));
        }
        return findings;
    }
}
