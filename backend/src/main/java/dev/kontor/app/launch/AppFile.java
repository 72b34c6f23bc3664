package dev.kontor.app.launch;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.impl.MimeMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of an app, as it is and as the build has compressed it. */
record AppFile(String mediaType, UUID content, Map<ContentCoding, Buffer> bodies) {

    private static final String FOLDER = "META-INF/resources";

    /** The file of a path; nothing when there is none, or none that was worth compressing. */
    static Optional<AppFile> read(String path) {
        Map<ContentCoding, Buffer> bodies = new EnumMap<>(ContentCoding.class);
        for (ContentCoding coding : ContentCoding.values()) {
            resource(path + coding.suffix()).ifPresent(body -> bodies.put(coding, body));
        }
        Buffer plain = bodies.get(ContentCoding.IDENTITY);
        if (plain == null || bodies.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(new AppFile(mediaType(path), UUID.nameUUIDFromBytes(plain.getBytes()), bodies));
    }

    Set<ContentCoding> codings() {
        return bodies.keySet();
    }

    Buffer body(ContentCoding coding) {
        return bodies.getOrDefault(coding, Buffer.buffer());
    }

    /** What names these very bytes. */
    String tag(ContentCoding coding) {
        return "\"" + content + "-" + coding.code() + "\"";
    }

    boolean isKnownBy(@Nullable String tags, ContentCoding coding) {
        return tags != null && (tags.strip().equals("*") || tags.contains(tag(coding)));
    }

    private static String mediaType(String path) {
        String type = MimeMapping.getMimeTypeForFilename(path);
        return type == null ? "application/octet-stream" : type.startsWith("text/") ? type + ";charset=UTF-8" : type;
    }

    private static Optional<Buffer> resource(String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
            return Optional.ofNullable(file).map(AppFile::all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Buffer all(InputStream file) {
        try {
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
