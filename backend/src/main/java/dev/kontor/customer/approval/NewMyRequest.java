package dev.kontor.customer.approval;

import dev.kontor.base.shared.MultiLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which further services the customer asks for. */
public record NewMyRequest(
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> services,
        @Nullable @MultiLine @Size(max = 2000) String note) {}
