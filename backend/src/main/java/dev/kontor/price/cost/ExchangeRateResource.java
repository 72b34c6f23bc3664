package dev.kontor.price.cost;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.ImportReport;
import dev.kontor.price.cost.ExchangeRateImports.RateImportOptions;
import dev.kontor.price.cost.ExchangeRates.ExchangeRateView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/exchange-rates")
@RunOnVirtualThread
class ExchangeRateResource {

    private final ExchangeRates rates;
    private final ExchangeRateImports imports;

    ExchangeRateResource(ExchangeRates rates, ExchangeRateImports imports) {
        this.rates = rates;
        this.imports = imports;
    }

    @GET
    @RolesAllowed("costs:read")
    public Page<ExchangeRateView> listExchangeRates(
            @RestQuery @Size(min = 3, max = 3) @Nullable String base,
            @RestQuery @Size(min = 3, max = 3) @Nullable String quote,
            @Valid @BeanParam PageRequest page) {
        return rates.page(base, quote, page.limit, page.cursor);
    }

    /** What one unit of base is worth in quote from this day on; a rate of the same day is replaced. */
    @PUT
    @Path("/{base}/{quote}/{validFrom}")
    @RolesAllowed("costs:write")
    public ExchangeRateView writeExchangeRate(
            @RestPath @Size(max = 20) String base,
            @RestPath @Size(max = 20) String quote,
            @RestPath LocalDate validFrom,
            @Valid @NotNull ExchangeRates.ExchangeRateChange wanted) {
        return rates.put(new ExchangeRateView(base, quote, wanted.rate(), validFrom));
    }

    @DELETE
    @Path("/{base}/{quote}/{validFrom}")
    @RolesAllowed("costs:write")
    public void deleteExchangeRate(
            @RestPath @Size(max = 20) String base,
            @RestPath @Size(max = 20) String quote,
            @RestPath LocalDate validFrom) {
        rates.remove(base, quote, validFrom);
    }

    /** A CSV file of rates: all rows or none, errors in the report with row and column. */
    @POST
    @Path("/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("costs:write")
    public ImportReport importExchangeRates(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("options") @PartType(MediaType.APPLICATION_JSON) @Valid @NotNull RateImportOptions options) {
        return imports.run(FileImport.path(file), options);
    }
}
