package dev.kontor.goods.offer;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.MultiLine;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.Quotas;
import dev.kontor.tenant.reseller.ResellerCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The services that a reseller releases to customers; few, so that they are read at once. */
@ApplicationScoped
public class Services {

    /** Releasing a catalogue releases this one (D16), so it cannot go. */
    public static final String ORDER = "ORDER";

    private static final int MOST = 50;
    private static final Pattern CODE = Pattern.compile(ServiceInput.CODE);

    private final Sql sql;
    private final Quotas quotas;
    private final OfferUse use;
    private final History history;
    private final CurrentActor actor;

    Services(Sql sql, Quotas quotas, OfferUse use, History history, CurrentActor actor) {
        this.sql = sql;
        this.quotas = quotas;
        this.use = use;
        this.history = history;
        this.actor = actor;
    }

    /** Those that every reseller starts with; the same as in the database's changelog. */
    void addFirst(@Observes ResellerCreated created) {
        sql.query("""
                        insert into service_offer (reseller_id, code, name, position, active, version)
                        select :reseller, n.code, n.name, n.position, true, 0
                          from unnest(cast(:codes as text[]), cast(:names as text[])) with ordinality
                            as n (code, name, position)""")
                .array("codes", List.of(ORDER, "CONTENT", "EDI"))
                .array("names", List.of("Order", "Content", "EDI"))
                .update();
    }

    public List<ServiceView> all() {
        return sql.query("""
                        select code, name, description, position, active, version from service_offer
                         where reseller_id = :reseller order by position, code""").list(ServiceView.class);
    }

    /** Makes or changes the service; 409 for more than 50. */
    @Transactional
    ServiceView write(String code, ServiceInput wanted, @Nullable IfMatch ifMatch) {
        quotas.await("services");
        List<ServiceView> all = all();
        Optional<ServiceView> before = find(all, code);
        before.ifPresent(present -> IfMatch.require(ifMatch, present.version()));
        if (before.isEmpty()) {
            requireNew(code, all);
        }
        int last = all.isEmpty() ? 0 : all.getLast().position();
        int position = wanted.position() != null
                ? wanted.position()
                : before.map(ServiceView::position).orElse(last + 1);
        store(new ServiceView(
                code,
                wanted.name(),
                wanted.description(),
                position,
                wanted.active(),
                before.map(present -> present.version() + 1).orElse(0L)));
        ServiceView after = find(all(), code).orElseThrow();
        record(code, before.map(Services::fields).orElse(Map.of()), fields(after));
        return after;
    }

    /** 409 for ordering, which catalogues need, and while customers have or had asked for the service. */
    @Transactional
    void remove(String code, @Nullable IfMatch ifMatch) {
        ServiceView service =
                IfMatch.require(ifMatch, find(all(), code).orElseThrow(() -> new Problem.NotFound("This service")));
        if (code.equals(ORDER)) {
            throw new Problem.Conflict("built-in", "Catalogues release this service; it can be switched off.");
        }
        if (use.ofService(code)) {
            String detail = "Customers have this service or have asked for it; switch it off instead.";
            throw new Problem.Conflict("service-in-use", detail);
        }
        sql.query("delete from service_offer where reseller_id = :reseller and code = :code")
                .bind("code", code)
                .update();
        record(code, fields(service), Map.of());
    }

    /** Those with these codes, on offer or not any more. */
    public List<ServiceRef> named(Collection<String> codes) {
        return sql.query("""
                        select code, name from service_offer
                         where reseller_id = :reseller and code = any (:codes) order by position, code""").array("codes", codes).list(ServiceRef.class);
    }

    /** 422 at {@code pointer} and the index for every code that is not on offer; the services otherwise. */
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
        Problem.Invalid.requireNone(errors, "unknown-service", "Not all of these services are on offer.");
        offered.keySet().retainAll(codes);
        return List.copyOf(offered.values());
    }

    /** Those of the codes that are on offer. */
    public List<String> offered(List<String> codes) {
        return all().stream()
                .filter(ServiceView::active)
                .map(ServiceView::code)
                .filter(codes::contains)
                .toList();
    }

    /** 404 for a service that the reseller does not have, or not on offer any more where it must be. */
    public void require(String code, boolean onOffer) {
        boolean found =
                all().stream().anyMatch(service -> service.code().equals(code) && (service.active() || !onOffer));
        if (!found) {
            throw new Problem.NotFound("This service");
        }
    }

    private void store(ServiceView service) {
        BulkRows row = new BulkRows()
                .add()
                .set("code", service.code())
                .set("name", service.name())
                .set("description", service.description())
                .set("position", service.position())
                .set("active", service.active())
                .set("version", service.version());
        sql.write(
                "service_offer",
                "reseller_id, code",
                row,
                () -> find(all(), service.code()).map(ServiceView::version).orElse(0L));
    }

    private void record(String code, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(before, after));
        if (!changes.isEmpty()) {
            changes.addFirst(new FieldChange("code", null, code));
            history.changed("services", actor.resellerId(), changes);
        }
    }

    private static void requireNew(String code, List<ServiceView> all) {
        if (!CODE.matcher(code).matches()) {
            throw new Problem.Invalid("/code", "invalid-code", ServiceInput.CODE_RULE);
        }
        if (all.size() >= MOST) {
            throw new Problem.Conflict("too-many-services", "A reseller has at most %d services.".formatted(MOST));
        }
    }

    private static Optional<ServiceView> find(List<ServiceView> all, String code) {
        return all.stream().filter(service -> service.code().equals(code)).findFirst();
    }

    private static Map<String, @Nullable Object> fields(ServiceView service) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", service.name());
        fields.put("description", service.description());
        fields.put("position", service.position());
        fields.put("active", service.active());
        return fields;
    }

    /** A service as people enter it; without a position it goes to the end. */
    public record ServiceInput(
            @NotBlank @Size(max = 100) String name,
            @MultiLine @Size(max = 500) @Nullable String description,
            @Min(0) @Max(1000) @Nullable Integer position,
            @NotNull Boolean active) {

        static final String CODE = "[A-Z][A-Z0-9_-]{0,29}";
        static final String CODE_RULE = "Capital letters, digits, - and _, beginning with a letter, at most 30.";
    }
}
