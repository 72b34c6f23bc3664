package dev.kontor.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

/** All rounds of one operation at one server with some clients. */
final class Measurement {

    private long[] latencies = {};
    private double seconds;
    private double cpuMs;
    private int errors;

    void add(Load.Result round, long cpuMilliseconds) {
        if (round.latencies().length == 0) {
            throw new IllegalStateException("no answer at all in a round");
        }
        latencies = LongStream.concat(Arrays.stream(latencies), Arrays.stream(round.latencies()))
                .toArray();
        Arrays.sort(latencies);
        seconds += round.seconds();
        cpuMs += cpuMilliseconds;
        errors += round.errors();
    }

    double perSecond() {
        return latencies.length / seconds;
    }

    /** In milliseconds. */
    double percentile(double percent) {
        int index = (int) Math.min(latencies.length - 1, latencies.length * percent / 100);
        return latencies[index] / 1e6;
    }

    double cpuMsPerRequest() {
        return cpuMs / latencies.length;
    }

    int errors() {
        return errors;
    }
}
