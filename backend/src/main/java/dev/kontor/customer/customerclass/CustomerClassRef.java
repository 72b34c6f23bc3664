package dev.kontor.customer.customerclass;

import dev.kontor.base.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other modules need to know of a class: {@code currency} is the main one of its {@code currencies}. */
public record CustomerClassRef(UUID id, String name, String currency, List<String> currencies) {

    /** Whether its customers may buy in this currency. */
    public boolean sellsIn(String other) {
        return currencies.contains(other);
    }

    /** What somebody buys in here who buys in this currency elsewhere: the same if it can be, else the main one. */
    public String nearest(@Nullable String present) {
        return present != null && sellsIn(present) ? present : currency;
    }

    /** The one that was asked for, the main one by default; 422 for one that the class does not have. */
    public String in(@Nullable String asked) {
        if (asked != null && !sellsIn(asked)) {
            throw new Problem.Invalid("/currency", "currency-mismatch", mismatch());
        }
        return asked == null ? currency : asked;
    }

    /** In words, for whoever named another currency. */
    public String mismatch() {
        return "The class %s is in %s.".formatted(name, String.join(", ", currencies));
    }
}
