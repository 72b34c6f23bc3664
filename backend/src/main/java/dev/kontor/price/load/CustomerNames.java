package dev.kontor.price.load;

import dev.kontor.base.sql.Sql;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceOwner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds customers as files name them: by number, else by GLN. */
@ApplicationScoped
class CustomerNames {

    private final Sql sql;

    CustomerNames(Sql sql) {
        this.sql = sql;
    }

    /** A customer by one of its names. */
    record Named(
            String name,
            boolean byNumber,
            UUID id,
            @Nullable UUID classId,
            String currency,
            String displayName) {

        PriceOwner owner() {
            return new PriceOwner(ListKind.CUSTOMER, id, classId, currency, displayName);
        }
    }

    /** One statement; a number comes before an equal GLN, and a GLN may belong to several customers. */
    Map<String, List<PriceOwner>> of(Collection<String> names) {
        List<Named> found = sql.query("""
                        select n.name, true as by_number, cu.id, cu.class_id, cu.currency, cu.display_name
                          from unnest(cast(:names as text[])) as n (name)
                          join customer cu on cu.reseller_id = :reseller and cu.number = n.name
                        union all
                        select n.name, false, cu.id, cu.class_id, cu.currency, cu.display_name
                          from unnest(cast(:names as text[])) as n (name)
                          join customer cu on cu.reseller_id = :reseller and cu.gln = n.name and cu.number <> n.name""").array("names", names).list(Named.class);
        Map<String, List<PriceOwner>> owners = byName(found, true);
        byName(found, false).forEach(owners::putIfAbsent);
        return owners;
    }

    private static Map<String, List<PriceOwner>> byName(List<Named> found, boolean byNumber) {
        return found.stream()
                .filter(named -> named.byNumber() == byNumber)
                .collect(Collectors.groupingBy(
                        Named::name, HashMap::new, Collectors.mapping(Named::owner, Collectors.toList())));
    }
}
