package dev.kontor.price.set;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Which version of a set is to be changed, and why in spite of findings; a program that read nothing names no version. */
public record SetWriting(
        @Nullable IfMatch ifMatch, @Nullable String overrideReason) {

    public static final SetWriting PLAIN = new SetWriting(null, null);

    /** 428 for whoever does not say which version was read. */
    static SetWriting of(@Nullable IfMatch ifMatch, @Nullable String overrideReason) {
        if (ifMatch == null) {
            throw new Problem.PreconditionRequired();
        }
        return new SetWriting(ifMatch, overrideReason);
    }
}
