package dev.kontor.base.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The id of this request: on every answer, in every log line and history event. */
@RequestScoped
public class RequestContext {

    private @Nullable UUID id;

    public UUID id() {
        if (id == null) {
            id = Ids.next();
        }
        return id;
    }
}
