package dev.kontor.base.http;

import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** 201 with the place of the new thing. */
public final class Created {

    private Created() {}

    /** Below the address of its list. */
    public static <T> RestResponse<T> at(String list, T view, Function<T, UUID> id) {
        return at(list + "/" + id.apply(view), view);
    }

    public static <T> RestResponse<T> at(String path, T view) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path))
                .entity(view)
                .build();
    }
}
