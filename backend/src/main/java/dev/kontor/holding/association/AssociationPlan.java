package dev.kontor.holding.association;

import java.util.List;

/** Checked and ready to be stored: the associations, what they are of, in the order in which they were asked for. */
record AssociationPlan(NewAssociations wanted, AssociationTerms terms, List<Planned> items) {

    /** One association and what it is of. */
    record Planned(Association row, AssociationSubject subject) {}

    List<Association> rows() {
        return items.stream().map(Planned::row).toList();
    }
}
