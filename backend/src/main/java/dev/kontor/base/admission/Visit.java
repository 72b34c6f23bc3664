package dev.kontor.base.admission;

/** A request at the gate. Of {@code admit} and {@code refuse} one is run, once. */
final class Visit {

    private final Urgency urgency;
    private final String caller;
    private final String part;
    private final Runnable admit;
    private final Runnable refuse;
    private long arrived;
    private long begun;
    private long aside;
    private boolean inside;
    private boolean gone;

    /**
     * @param caller whose turn it is: nobody waits behind all requests of somebody else
     * @param part of the API; one whose tables are locked does not keep the others waiting
     */
    Visit(Urgency urgency, String caller, String part, Runnable admit, Runnable refuse) {
        this.urgency = urgency;
        this.caller = caller;
        this.part = part;
        this.admit = admit;
        this.refuse = refuse;
    }

    Urgency urgency() {
        return urgency;
    }

    String caller() {
        return caller;
    }

    String part() {
        return part;
    }

    Runnable admit() {
        return admit;
    }

    Runnable refuse() {
        return refuse;
    }

    void arrive(long now) {
        arrived = now;
    }

    void begin(long now) {
        begun = now;
        inside = true;
    }

    void stepAside(long now) {
        aside = now;
        inside = false;
    }

    /** What was spent beside the gate is no work. */
    void stepBack(long now) {
        begun += now - aside;
        inside = true;
    }

    void leave() {
        inside = false;
        gone = true;
    }

    boolean isInside() {
        return inside;
    }

    /** It may be over before whoever works for it knows. */
    boolean isGone() {
        return gone;
    }

    long took(long now) {
        return now - begun;
    }

    boolean isTired(long now) {
        return now - arrived > urgency.patience().toNanos();
    }
}
