package dev.kontor.customer.load;

import dev.kontor.base.table.ImportRow;
import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customerclass.CustomerClassRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes customers of rows: what is mapped comes from the row, the rest stays as stored or is as usual here. */
final class CustomerReader {

    private final Set<String> mapped;
    private final List<CustomerClassRef> all;
    private final Map<UUID, CustomerClassRef> classes = new HashMap<>();
    private final String language;
    private final String currency;

    /** {@code language} and {@code currency} are those of new customers that come without. */
    CustomerReader(Set<String> mapped, List<CustomerClassRef> all, String language, String currency) {
        this.mapped = mapped;
        this.all = all;
        this.language = language;
        this.currency = currency;
        all.forEach(group -> classes.put(group.id(), group));
    }

    /** Refuses the row where a cell is not understood; {@code stored} is the customer so far, if there is one. */
    CustomerInput read(ImportRow row, @Nullable CustomerInput stored) {
        return new CustomerCells(this, row, mapped, stored).customer();
    }

    @Nullable
    CustomerClassRef group(@Nullable UUID classId) {
        return classId == null ? null : classes.get(classId);
    }

    /** The classes that a name may mean: those called so, else in any case, else in any spelling. */
    List<CustomerClassRef> groupsNamed(String name) {
        List<CustomerClassRef> same = groups(group -> group.name().equals(name));
        List<CustomerClassRef> alike =
                same.isEmpty() ? groups(group -> group.name().equalsIgnoreCase(name)) : same;
        String key = CellValues.key(name);
        return alike.isEmpty() && !key.isEmpty()
                ? groups(group -> CellValues.key(group.name()).equals(key))
                : alike;
    }

    private List<CustomerClassRef> groups(Predicate<CustomerClassRef> which) {
        return all.stream().filter(which).toList();
    }

    List<String> groupNames() {
        return all.stream().map(CustomerClassRef::name).toList();
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
