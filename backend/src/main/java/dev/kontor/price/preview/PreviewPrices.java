package dev.kontor.price.preview;

import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.price.change.PriceFloors;
import dev.kontor.price.change.PricePlan;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.preview.PreviewLevels.ClassAdjustment;
import dev.kontor.price.preview.PreviewLevels.Steps;
import dev.kontor.price.preview.PreviewPrice.PreviewCharge;
import dev.kontor.price.pricing.ListKind;
import dev.kontor.price.pricing.PriceListRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a change of a class's or standard list does to the prices of each class that it reaches. */
@ApplicationScoped
class PreviewPrices {

    /** Stands for the class of customers without one, who pay standard prices. */
    static final UUID NO_CLASS = new UUID(0, 0);

    private final PreviewReader reader;
    private final PriceFloors floors;
    private final CustomerClasses classes;

    PreviewPrices(PreviewReader reader, PriceFloors floors, CustomerClasses classes) {
        this.reader = reader;
        this.floors = floors;
        this.classes = classes;
    }

    /** Of a change that is published in this transaction. */
    List<PreviewPrice> of(PriceListRef list, PricePlan plan, LocalDate day) {
        Collection<UUID> charges = plan.chargeIds();
        if (list.kind() == ListKind.COST || list.kind() == ListKind.CUSTOMER || charges.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<Key, BigDecimal>> standard = reader.amounts(ListKind.LIST, list.currency(), day, charges);
        Map<UUID, Map<Key, BigDecimal>> own = reader.amounts(ListKind.CLASS, list.currency(), day, charges);
        Map<UUID, List<ClassAdjustment>> adjustments =
                reader.adjustments(day).stream().collect(Collectors.groupingBy(ClassAdjustment::classId));
        Map<UUID, BigDecimal> floor = floors.of(charges, list.currency(), day);
        List<PreviewCharge> shown = reader.charges(charges);
        Steps standardSteps = steps(standard.getOrDefault(NO_CLASS, Map.of()), list.kind() == ListKind.LIST, plan, day);
        List<PreviewPrice> prices = new ArrayList<>();
        for (UUID reached : reached(list)) {
            Steps ownSteps = steps(own.getOrDefault(reached, Map.of()), reached.equals(list.classId()), plan, day);
            PreviewLevels levels =
                    new PreviewLevels(reached, ownSteps, standardSteps, adjustments.getOrDefault(reached, List.of()));
            shown.forEach(charge -> prices.addAll(levels.changed(charge, floor.get(charge.id()))));
        }
        return prices;
    }

    private List<UUID> reached(PriceListRef list) {
        if (list.kind() == ListKind.CLASS) {
            return List.of(Objects.requireNonNull(list.classId()));
        }
        List<UUID> reached = new ArrayList<>(List.of(NO_CLASS));
        classes.all().stream()
                .filter(one -> one.currency().equals(list.currency()))
                .map(CustomerClassRef::id)
                .forEach(reached::add);
        return reached;
    }

    private static Steps steps(Map<Key, BigDecimal> now, boolean changed, PricePlan plan, LocalDate day) {
        Map<Key, BigDecimal> before = changed ? plan.before(now, day) : now;
        return new Steps(PreviewLevels.steps(new HashMap<>(before)), PreviewLevels.steps(now));
    }
}
