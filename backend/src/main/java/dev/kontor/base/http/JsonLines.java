package dev.kontor.base.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** An answer that is told line by line while it is made, as JSON of a line each. */
@Singleton
public class JsonLines {

    public static final String TYPE = "application/x-ndjson";

    private final ObjectMapper json;
    private final ProblemMappers problems;

    JsonLines(ObjectMapper json, ProblemMappers problems) {
        this.json = json;
        this.problems = problems;
    }

    /** Makes the last line, and may tell others before. */
    public interface Work {
        Object last(Consumer<Object> line);
    }

    /**
     * Works on the thread that answers. What fails before the first line is refused as everywhere, and afterwards by the
     * last line. Once whoever asked has hung up, the next line ends the work.
     */
    public Response of(HttpServerRequest call, Work work) {
        StreamingOutput lines = out -> write(new Lines(out, call.response()), work);
        // a proxy would keep the lines until there are enough of them
        return Response.ok(lines, TYPE).header("X-Accel-Buffering", "no").build();
    }

    private void write(Lines lines, Work work) throws IOException {
        try {
            lines.accept(work.last(lines));
        } catch (HungUp e) {
            throw new IOException(e.getCause());
        } catch (RuntimeException e) {
            if (!lines.begun) {
                throw e;
            }
            lines.accept(new ProblemLine(problems.told(e)));
        }
    }

    /** Why there is no other last line. */
    public record ProblemLine(ProblemView problem) {}

    private static final class HungUp extends RuntimeException {
        HungUp(IOException cause) {
            super(cause);
        }
    }

    private final class Lines implements Consumer<Object> {

        private final OutputStream out;
        private final HttpServerResponse response;
        private boolean begun;

        Lines(OutputStream out, HttpServerResponse response) {
            this.out = out;
            this.response = response;
        }

        @Override
        public void accept(Object line) {
            try {
                // what is written to nobody fails only later, if at all
                if (response.closed()) {
                    throw new IOException(new HttpClosedException("Nobody reads the lines any more"));
                }
                byte[] text = json.writeValueAsBytes(line);
                begun = true;
                out.write(text);
                out.write('\n');
                out.flush();
            } catch (IOException e) {
                throw new HungUp(e);
            }
        }
    }
}
