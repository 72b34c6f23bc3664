package dev.kontor.base.admission;

/** So many requests a second on the average, and what was not used for ten seconds at once. */
record Limit(String name, int perSecond) {

    static final int WINDOW_SECONDS = 10;

    int quota() {
        return perSecond * WINDOW_SECONDS;
    }

    boolean isSet() {
        return perSecond > 0;
    }
}
