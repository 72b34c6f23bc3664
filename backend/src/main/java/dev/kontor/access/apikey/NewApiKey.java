package dev.kontor.access.apikey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key for a program: what it may do, until when (the day itself included) and from which addresses. */
public record NewApiKey(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 40) String> rights,
        @Nullable LocalDate expiresOn,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 45) String> allowedAddresses) {}
