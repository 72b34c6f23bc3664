package dev.kontor.approval;

import dev.kontor.reseller.ResellerCreated;
import dev.kontor.shared.Problem;
import dev.kontor.shared.Problem.FieldError;
import dev.kontor.shared.Rows;
import dev.kontor.shared.SqlArrays;
import dev.kontor.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The services that a reseller releases to customers; few, so that they are read at once. */
@ApplicationScoped
public class Services {

    /** Releasing a catalogue releases this one (D16), so it cannot go. */
    public static final String ORDER = "ORDER";

    private final TenantRows rows;

    Services(TenantRows rows) {
        this.rows = rows;
    }

    @Transactional
    public List<ServiceView> all() {
        return rows.query("""
                        select code, name, description, position, active, version from service_offer
                         where reseller_id = :reseller order by position, code""").list().stream()
                .map(row -> new ServiceView(
                        row[0].toString(),
                        row[1].toString(),
                        Rows.text(row[2]),
                        ((Number) row[3]).intValue(),
                        (Boolean) row[4],
                        ((Number) row[5]).longValue()))
                .toList();
    }

    /** 422 at {@code pointer} and the index for every code that is not on offer; the services otherwise. */
    @Transactional
    public List<ServiceRef> requireOffered(List<String> codes, String pointer) {
        Map<String, ServiceRef> offered = new LinkedHashMap<>();
        all().stream()
                .filter(ServiceView::active)
                .forEach(service -> offered.put(service.code(), new ServiceRef(service.code(), service.name())));
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!offered.containsKey(codes.get(i))) {
                errors.add(new FieldError(pointer + "/" + i, "unknown-service", "There is no such service on offer."));
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("unknown-service", "Not all of these services are on offer.", errors);
        }
        offered.keySet().retainAll(codes);
        return List.copyOf(offered.values());
    }

    /** Every reseller starts with these; the same as in the database's changelog. */
    void start(@Observes ResellerCreated created) {
        rows.query("""
                        insert into service_offer (reseller_id, code, name, position, active, version)
                        select :reseller, n.code, n.name, n.position, true, 0
                          from unnest(cast(:codes as text[]), cast(:names as text[])) with ordinality
                            as n (code, name, position)""")
                .setParameter("codes", SqlArrays.of(List.of(ORDER, "CONTENT", "EDI")))
                .setParameter("names", SqlArrays.of(List.of("Order", "Content", "EDI")))
                .executeUpdate();
    }
}
