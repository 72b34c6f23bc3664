package dev.kontor.tenant.reseller;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Running numbers of a reseller, such as customer numbers. Two copies of the server never give the same one twice. A copy
 * takes them in blocks, which are the larger the faster they are used up, so that nobody waits for the end of another's
 * transaction; what a transaction did not keep is given to the next. A copy that stops leaves a gap of what was left.
 */
@ApplicationScoped
public class Numbers {

    private final Sql sql;
    private final CurrentActor actor;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final Map<Counter, NumberStock> stocks = new ConcurrentHashMap<>();

    private record Counter(UUID resellerId, String name) {}

    Numbers(Sql sql, CurrentActor actor, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The next {@code count} numbers in the form of {@code pattern}: {@code K-{00000}} gives K-00042. In a transaction. */
    public List<String> next(String counter, String pattern, int count) {
        NumberStock stock =
                stocks.computeIfAbsent(new Counter(actor.resellerId(), counter), any -> new NumberStock(clock));
        List<Long> numbers = stock.take(count, size -> lastOf(counter, size));
        transaction.registerInterposedSynchronization(new Return(stock, numbers));
        return numbers.stream()
                .map(number -> NumberPattern.format(pattern, number))
                .toList();
    }

    private long lastOf(String counter, int size) {
        return sql.aside("""
                        insert into reseller_counter as t (reseller_id, name, last_no)
                        values (:reseller, :name, :count)
                        on conflict (reseller_id, name) do update set last_no = t.last_no + excluded.last_no
                        returning last_no""").bind("name", counter).bind("count", (long) size).count();
    }

    /** Nobody has them when the transaction came to nothing. */
    private record Return(NumberStock stock, List<Long> numbers) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // they are kept until it is known how it ended
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_ROLLEDBACK) {
                stock.giveBack(numbers);
            }
        }
    }
}
