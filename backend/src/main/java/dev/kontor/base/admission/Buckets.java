package dev.kontor.base.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/** What each caller may still send. In memory: another copy of the server has buckets of its own. */
final class Buckets {

    private static final double SECOND = 1e9;
    /** Who is forgotten begins with a full bucket, as whoever sent nothing for so long has anyway. */
    private static final Duration KEPT = Duration.ofSeconds(2L * Limit.WINDOW_SECONDS);

    private static final int MOST = 100_000;

    private final LongSupplier nanos;
    private final Cache<Of, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(KEPT).maximumSize(MOST).build();

    Buckets(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Of(String limit, String whose) {}

    private static final class Bucket {
        private double left;
        private long filled;

        Bucket(double left, long filled) {
            this.left = left;
            this.filled = filled;
        }

        synchronized int left(Limit limit, long now) {
            return (int) filled(limit, now);
        }

        private double filled(Limit limit, long now) {
            return Math.min(limit.quota(), left + (now - filled) / SECOND * limit.perSecond());
        }

        synchronized Left take(Limit limit, long now) {
            left = filled(limit, now);
            filled = now;
            boolean enough = left >= 1;
            left -= enough ? 1 : 0;
            double full = (limit.quota() - left) / limit.perSecond();
            return new Left(limit, enough, (int) left, (int) Math.ceil(full));
        }
    }

    /** Whether it was enough, how many are left, and in how many seconds the bucket is full. */
    record Left(Limit limit, boolean enough, int remaining, int fullIn) {}

    /** Without taking anything. */
    int left(Limit limit, String whose) {
        Bucket bucket = buckets.getIfPresent(new Of(limit.name(), whose));
        return bucket == null ? limit.quota() : bucket.left(limit, nanos.getAsLong());
    }

    Left take(Limit limit, String whose) {
        long now = nanos.getAsLong();
        return buckets.get(new Of(limit.name(), whose), any -> new Bucket(limit.quota(), now))
                .take(limit, now);
    }
}
