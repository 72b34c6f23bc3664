package dev.kontor.bench;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What Kontor's API answers, without sign-in, tenancy, validation and objects: the floor that it is measured against. */
@Path("/reference")
@RunOnVirtualThread
public class ReferenceResource {

    private final ReferenceReads reads;
    private final ReferenceWrites writes;
    private final ReferenceRegistrations registrations;
    private final ReferenceApprovals approvals;

    ReferenceResource(
            ReferenceReads reads,
            ReferenceWrites writes,
            ReferenceRegistrations registrations,
            ReferenceApprovals approvals) {
        this.reads = reads;
        this.writes = writes;
        this.registrations = registrations;
        this.approvals = approvals;
    }

    @POST
    @Path("/prices/resolve")
    public List<Map<String, @Nullable Object>> resolve(PriceQuestion question) throws SQLException {
        return reads.prices(question);
    }

    @POST
    @Path("/prices/resolve-customers")
    public List<Map<String, @Nullable Object>> resolveCustomers(CustomersQuestion question) throws SQLException {
        return reads.pricesOfMany(question);
    }

    @GET
    @Path("/customers/{id}/prices/sheet")
    public List<Map<String, @Nullable Object>> sheet(@RestPath UUID id) throws SQLException {
        return reads.sheet(id);
    }

    @GET
    @Path("/customers/{id}")
    public Map<String, @Nullable Object> customer(@RestPath UUID id) throws SQLException {
        return reads.customer(id);
    }

    @GET
    @Path("/customers")
    public List<Map<String, @Nullable Object>> customers(@RestQuery @Nullable String q, @RestQuery int limit)
            throws SQLException {
        return q == null ? reads.firstPage(limit) : reads.search(q, limit);
    }

    @POST
    @Path("/customers")
    public Map<String, @Nullable Object> create(Map<String, @Nullable Object> customer) throws SQLException {
        return writes.create(customer);
    }

    @POST
    @Path("/public/sites/{key}/registrations")
    public Map<String, String> register(@RestPath String key, Map<String, @Nullable Object> registration)
            throws SQLException {
        return registrations.register(key, registration);
    }

    @POST
    @Path("/requests/{id}/approval")
    public Map<String, @Nullable Object> approve(@RestPath UUID id) throws SQLException {
        return approvals.approve(id);
    }

    /** The body of Kontor's resolution of one price for many customers. */
    public record CustomersQuestion(List<UUID> customerIds, PriceQuestion.Item item) {}

    /** The body of Kontor's price resolution. */
    public record PriceQuestion(UUID customerId, List<Item> items) {

        /** One of the prices asked for. */
        public record Item(String sku, String action, int termMonths) {}
    }
}
