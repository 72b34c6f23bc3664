package dev.kontor.testing;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.specification.MultiPartSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How a file is to be read, beside it in the form; in Unicode, as columns may have any name. */
public final class Options {

    private Options() {}

    public static MultiPartSpecification of(Map<String, ?> options) {
        return new MultiPartSpecBuilder(options)
                .controlName("options")
                .mimeType("application/json")
                .charset(StandardCharsets.UTF_8)
                .build();
    }
}
