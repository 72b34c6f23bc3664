package dev.kontor.price.load;

import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.price.pricing.ListKind;
import dev.kontor.price.pricing.PriceOwner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds customers as files name them: by number, else by GLN. */
@ApplicationScoped
class CustomerNames {

    private final TenantRows rows;

    CustomerNames(TenantRows rows) {
        this.rows = rows;
    }

    /** One statement; a number comes before an equal GLN, and a GLN may belong to several customers. */
    Map<String, List<PriceOwner>> of(Collection<String> names) {
        Map<String, List<PriceOwner>> byNumber = new HashMap<>();
        Map<String, List<PriceOwner>> byGln = new HashMap<>();
        for (Object[] row :
                rows.query("""
                        select n.name, cu.number = n.name, cu.id, cu.class_id, cu.currency, cu.display_name
                          from unnest(cast(:names as text[])) as n (name)
                          join customer cu on cu.reseller_id = :reseller and cu.number = n.name
                        union all
                        select n.name, false, cu.id, cu.class_id, cu.currency, cu.display_name
                          from unnest(cast(:names as text[])) as n (name)
                          join customer cu on cu.reseller_id = :reseller and cu.gln = n.name and cu.number <> n.name""").setParameter("names", SqlArrays.of(names)).list()) {
            PriceOwner owner = new PriceOwner(
                    ListKind.CUSTOMER, (UUID) row[2], (UUID) row[3], row[4].toString(), row[5].toString());
            ((Boolean) row[1] ? byNumber : byGln)
                    .computeIfAbsent(row[0].toString(), name -> new ArrayList<>())
                    .add(owner);
        }
        byGln.forEach(byNumber::putIfAbsent);
        return byNumber;
    }
}
