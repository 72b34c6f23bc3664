package dev.kontor.tenant.template;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/** What a template may contain: placeholders of its kind, and the link where there is one to follow. */
final class TemplateRules {

    private static final int MAX_SHOWN = 40;

    private TemplateRules() {}

    /** 422 with every fault at its field. */
    static void require(MailKind kind, MailText template) {
        List<FieldError> errors = new ArrayList<>();
        check(kind, "/subject", template.subject(), errors);
        check(kind, "/text", template.text(), errors);
        if (kind.confidential() && MailText.codes(template.subject()).contains(Placeholder.LINK.code())) {
            errors.add(new FieldError("/subject", "secret-in-subject", "The link is a secret and stays in the text."));
        }
        if (kind.confidential() && !MailText.codes(template.text()).contains(Placeholder.LINK.code())) {
            errors.add(new FieldError("/text", "link-missing", "Without {{link}} this mail is useless."));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("invalid-template", "The template is wrong.", errors);
        }
    }

    private static void check(MailKind kind, String pointer, String template, List<FieldError> errors) {
        MailText.codes(template).stream()
                .distinct()
                .filter(code -> kind.placeholder(code).isEmpty())
                .forEach(code -> errors.add(new FieldError(
                        pointer,
                        "unknown-placeholder",
                        "There is no {{" + MailText.shortened(code, MAX_SHOWN) + "}} here.")));
        if (MailText.hasStrayBraces(template)) {
            errors.add(
                    new FieldError(pointer, "stray-braces", "Double braces stand around the name of a placeholder."));
        }
    }
}
