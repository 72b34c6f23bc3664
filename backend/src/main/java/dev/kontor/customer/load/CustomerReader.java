package dev.kontor.customer.load;

import dev.kontor.base.table.ImportRow;
import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customerclass.CustomerClassRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes customers of rows: what is mapped comes from the row, the rest stays as stored or is as usual here. */
final class CustomerReader {

    private final Set<String> mapped;
    private final Map<String, CustomerClassRef> classesByName = new HashMap<>();
    private final Map<UUID, CustomerClassRef> classes = new HashMap<>();
    private final String language;
    private final String currency;

    /** {@code language} and {@code currency} are those of new customers that come without. */
    CustomerReader(Set<String> mapped, List<CustomerClassRef> all, String language, String currency) {
        this.mapped = mapped;
        this.language = language;
        this.currency = currency;
        all.forEach(group -> {
            classesByName.put(CellValues.key(group.name()), group);
            classes.put(group.id(), group);
        });
    }

    /** Refuses the row where a cell is not understood; {@code stored} is the customer so far, if there is one. */
    CustomerInput read(ImportRow row, @Nullable CustomerInput stored) {
        return new CustomerCells(this, row, mapped, stored).customer();
    }

    @Nullable
    CustomerClassRef group(@Nullable UUID classId) {
        return classId == null ? null : classes.get(classId);
    }

    Optional<CustomerClassRef> groupNamed(String name) {
        return Optional.ofNullable(classesByName.get(CellValues.key(name)));
    }

    Collection<UUID> classIds() {
        return classes.keySet();
    }

    String language() {
        return language;
    }

    String currency() {
        return currency;
    }
}
