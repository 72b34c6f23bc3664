package dev.kontor.base.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;

/** The transaction of a POST that has something to do before it begins, such as hashing a password, which takes its time. */
@ApplicationScoped
public class IdempotentStep {

    /**
     * The same promise as that of a whole {@link Idempotent} operation.
     *
     * @param operation such as {@code UserResource.createUser}: each has keys of its own
     * @param request what a retry has to repeat
     */
    @Idempotent
    public <T> T run(String operation, Object request, Supplier<T> step) {
        return step.get();
    }

    /** A POST that honours {@code Idempotency-Key} by such a step. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Within {}
}
