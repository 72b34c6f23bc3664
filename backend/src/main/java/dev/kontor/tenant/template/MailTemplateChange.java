package dev.kontor.tenant.template;

import dev.kontor.base.shared.MultiLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A reseller's own text. */
public record MailTemplateChange(
        @NotBlank @Size(max = MailText.MAX_SUBJECT) String subject,
        @NotBlank @Size(max = 10_000) @MultiLine String text) {

    MailText template() {
        return new MailText(subject, text.replace("\r\n", "\n").replace('\r', '\n'));
    }
}
