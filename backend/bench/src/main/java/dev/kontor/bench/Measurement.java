package dev.kontor.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

/** All rounds of one operation at one server with some clients. */
final class Measurement {

    private long[] latencies = {};
    private double seconds;
    private double serverMs;
    private double databaseMs;
    private int errors;

    void add(Load.Result round, CpuTime cpu) {
        if (round.latencies().length == 0) {
            throw new IllegalStateException("no answer at all in a round");
        }
        latencies = LongStream.concat(Arrays.stream(latencies), Arrays.stream(round.latencies()))
                .toArray();
        Arrays.sort(latencies);
        seconds += round.seconds();
        serverMs += cpu.server();
        databaseMs += cpu.database();
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

    /** Of the server, in milliseconds per request. */
    double serverMs() {
        return serverMs / latencies.length;
    }

    /** Of PostgreSQL, in milliseconds per request. */
    double databaseMs() {
        return databaseMs / latencies.length;
    }

    int errors() {
        return errors;
    }
}
