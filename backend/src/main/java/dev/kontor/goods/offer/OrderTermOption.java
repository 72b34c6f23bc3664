package dev.kontor.goods.offer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One condition that customers can be given. */
public record OrderTermOption(
        @NotNull @Pattern(regexp = ServiceInput.CODE, message = ServiceInput.CODE_RULE) @Size(max = 30)
        String code,

        @NotBlank @Size(max = 100) String name) {}
