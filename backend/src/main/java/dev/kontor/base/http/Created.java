package dev.kontor.base.http;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** 201 with the place of the new thing. */
public final class Created {

    private Created() {}

    public static <T> RestResponse<T> at(String path, T view) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path))
                .entity(view)
                .build();
    }
}
