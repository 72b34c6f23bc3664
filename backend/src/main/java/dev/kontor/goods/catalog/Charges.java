package dev.kontor.goods.catalog;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The charges of products. */
@ApplicationScoped
class Charges implements PanacheRepositoryBase<Charge, UUID> {

    /** Adds and removes until the product has exactly the wanted ones; 409 when a removed one has prices. */
    void replace(UUID productId, List<ProductChange.NewCharge> wanted) {
        Set<ProductChange.NewCharge> missing = new java.util.LinkedHashSet<>(wanted);
        if (missing.size() < wanted.size()) {
            throw new Problem.Invalid("/charges", "duplicate-charge", "Each action and term stands here once.");
        }
        for (Charge charge : list("productId", productId)) {
            if (!missing.remove(new ProductChange.NewCharge(charge.action, charge.termMonths))) {
                delete(charge);
            }
        }
        try {
            flush();
        } catch (ConstraintViolationException e) {
            throw new Problem.Conflict("charge-in-use", "A charge that has prices cannot be removed.");
        }
        add(productId, missing);
    }

    void add(UUID productId, Collection<ProductChange.NewCharge> wanted) {
        for (ProductChange.NewCharge one : wanted) {
            Charge charge = new Charge();
            charge.id = Ids.next();
            charge.productId = productId;
            charge.action = one.action();
            charge.termMonths = one.termMonths();
            persist(charge);
        }
    }
}
