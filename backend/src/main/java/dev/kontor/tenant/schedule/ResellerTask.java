package dev.kontor.tenant.schedule;

import java.time.Duration;

/** Work that is to be done for every reseller again and again. */
public interface ResellerTask {

    /** Of all copies of the server; never changed. */
    String name();

    Duration every();

    /** For the present reseller. What a killed copy of the server left undone, the next run does. */
    void run();
}
