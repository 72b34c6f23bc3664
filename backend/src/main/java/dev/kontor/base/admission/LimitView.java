package dev.kontor.base.admission;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A limit as it holds here.
 *
 * @param most absent where there is no limit
 * @param windowSeconds in which so many count; absent for what is counted in one request
 * @param longestWaitSeconds how long somebody waits at most who goes on beyond the limit, where each attempt doubles the wait
 * @param left what the reseller has left of it just now at the server that answers; absent where that is not counted together
 * @param status what whoever is beyond it is answered with; absent where it is not told, and nothing is done
 * @param setting with which the operator of this Kontor changes it; absent where it is fixed
 */
public record LimitView(
        LimitName name,
        @Nullable Long most,
        LimitUnit unit,
        @Nullable Long windowSeconds,
        @Nullable Long longestWaitSeconds,
        @Nullable Long left,
        @Nullable Integer status,
        @Nullable String code,
        @Nullable String setting) {

    public LimitView within(Duration window) {
        return new LimitView(name, most, unit, window.toSeconds(), longestWaitSeconds, left, status, code, setting);
    }

    /** With waits that double until this one. */
    public LimitView slowing(Duration longest) {
        return new LimitView(name, most, unit, windowSeconds, longest.toSeconds(), left, status, code, setting);
    }

    /** Changed by this variable of the environment. */
    public LimitView by(String variable) {
        return new LimitView(name, most, unit, windowSeconds, longestWaitSeconds, left, status, code, variable);
    }

    LimitView with(long stillLeft) {
        return new LimitView(name, most, unit, windowSeconds, longestWaitSeconds, stillLeft, status, code, setting);
    }
}
