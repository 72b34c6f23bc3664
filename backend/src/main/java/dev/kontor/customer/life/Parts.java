package dev.kontor.customer.life;

import dev.kontor.customer.customer.CustomerPart;
import dev.kontor.customer.customer.CustomerPart.Reference;
import dev.kontor.customer.customer.CustomerPart.Rows;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What all modules hold of customers, always in the same order. */
@ApplicationScoped
class Parts {

    private final List<CustomerPart> all;

    Parts(@All List<CustomerPart> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(part -> part.getClass().getName()))
                .toList();
    }

    List<CustomerPart> all() {
        return all;
    }

    List<Rows> rows() {
        return all.stream().flatMap(part -> part.rows().stream()).toList();
    }

    List<Reference> references() {
        return all.stream().flatMap(part -> part.references().stream()).toList();
    }

    /** What people see counted: what goes, and what ends for good. */
    List<Rows> shown() {
        return all.stream()
                .flatMap(part -> Stream.concat(part.rows().stream(), part.ending().stream()))
                .filter(rows -> rows.shown() != null)
                .toList();
    }
}
