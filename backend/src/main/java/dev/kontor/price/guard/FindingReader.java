package dev.kontor.price.guard;

import dev.kontor.base.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes findings of rows: adds what follows after prices that end, severity and words. */
@ApplicationScoped
class FindingReader {

    private final FindingRepository repository;

    FindingReader(FindingRepository repository) {
        this.repository = repository;
    }

    List<Finding> findings(List<Found> rows, GuardPolicy policy) {
        return withFollowing(rows).stream().map(found -> finding(found, policy)).toList();
    }

    private List<Found> withFollowing(List<Found> rows) {
        List<Found> expiring = rows.stream()
                .filter(found -> found.code() == FindingCode.EXPIRING)
                .toList();
        if (expiring.isEmpty()) {
            return rows;
        }
        GuardScope scope = GuardScope.lists(expiring.stream()
                .map(Found::listId)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet()));
        Set<LocalDate> ends = expiring.stream()
                .map(found -> LocalDate.parse(Objects.requireNonNull(found.note())))
                .collect(Collectors.toSet());
        FindingQuery query = new FindingQuery(
                scope,
                List.of(),
                ends,
                expiring.stream().map(Found::chargeId).collect(Collectors.toSet()),
                BigDecimal.ZERO,
                false);
        Map<Integer, BigDecimal> following = repository.following(query, expiring);
        List<Found> complete = new ArrayList<>();
        int place = 0;
        for (Found found : rows) {
            complete.add(found.code() == FindingCode.EXPIRING ? found.withReference(following.get(place++)) : found);
        }
        return complete;
    }

    private static Finding finding(Found found, GuardPolicy policy) {
        return new Finding(
                found.code(),
                policy.severity(found.code()),
                found.listId(),
                found.customerId(),
                found.customerName(),
                found.classId(),
                found.className(),
                found.productId(),
                found.sku(),
                found.productName(),
                found.charges(),
                FindingTexts.of(found),
                money(found.price(), found.currency()),
                money(found.reference(), found.currency()),
                found.day(),
                found.until());
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : new Money(FindingTexts.plain(amount), currency);
    }
}
