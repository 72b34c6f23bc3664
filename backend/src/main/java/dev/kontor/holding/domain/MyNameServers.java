package dev.kontor.holding.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The customer's own name servers. */
public record MyNameServers(
        @NotNull @Size(max = 13)
        List<
                        @NotNull @Pattern(regexp = DomainSettingsChange.HOST, message = DomainSettingsChange.HOST_RULE)
                        @Size(max = 253) String>
                nameServers) {}
