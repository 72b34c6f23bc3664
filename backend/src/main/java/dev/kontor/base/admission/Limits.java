package dev.kontor.base.admission;

import dev.kontor.base.admission.Buckets.Left;
import dev.kontor.base.admission.Callers.Known;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a caller may send: nobody takes what the others need. */
@Singleton
class Limits {

    private final Limit address;
    private final Limit person;
    private final Limit key;
    private final Limit tenant;
    private final Buckets buckets;

    @Inject
    Limits(LimitsConfig config) {
        this(config, new Buckets(System::nanoTime));
    }

    Limits(LimitsConfig config, Buckets buckets) {
        this.address = new Limit("address", config.address());
        this.person = new Limit("person", config.person());
        this.key = new Limit("key", config.key());
        this.tenant = new Limit("tenant", config.tenant());
        this.buckets = buckets;
    }

    /** What is left of each limit that counts for a request; the last one may be used up. */
    record Standing(List<Left> all) {

        boolean isEnough() {
            return all.stream().allMatch(Left::enough);
        }

        /** RateLimit-Policy, as the HTTPAPI working group has it. */
        String policy() {
            return said(left -> "\"%s\";q=%d;w=%d"
                    .formatted(left.limit().name(), left.limit().quota(), Limit.WINDOW_SECONDS));
        }

        /** RateLimit. */
        String rest() {
            return said(left -> "\"%s\";r=%d;t=%d".formatted(left.limit().name(), left.remaining(), left.fullIn()));
        }

        private String said(Function<Left, String> one) {
            return all.stream().map(one).collect(Collectors.joining(", "));
        }
    }

    /** Counts a request; who is over his own limit uses up nothing of his reseller's. */
    Standing count(@Nullable Known caller, String from) {
        List<Left> all = new ArrayList<>(2);
        if (caller == null) {
            take(address, from, all);
            return new Standing(all);
        }
        boolean enough = take(caller.program() ? key : person, caller.id().toString(), all);
        if (enough && caller.reseller() != null) {
            take(tenant, caller.reseller().toString(), all);
        }
        return new Standing(all);
    }

    Limit address() {
        return address;
    }

    Limit person() {
        return person;
    }

    Limit key() {
        return key;
    }

    Limit tenant() {
        return tenant;
    }

    /** What a reseller may still send just now; nothing is counted by asking. */
    int leftOf(UUID reseller) {
        return buckets.left(tenant, reseller.toString());
    }

    private boolean take(Limit limit, String whose, List<Left> all) {
        if (!limit.isSet()) {
            return true;
        }
        Left left = buckets.take(limit, whose);
        all.add(left);
        return left.enough();
    }
}
