package dev.kontor.tenant.mail;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.shared.Problem;
import dev.kontor.tenant.mail.OutgoingMails.OutgoingMail;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import dev.kontor.tenant.template.MailKind;
import dev.kontor.tenant.template.MailText;
import dev.kontor.tenant.template.MailTexts;
import dev.kontor.tenant.template.Placeholder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Outgoing mail: queued in the caller's transaction, sent after its commit, each mail once. */
@ApplicationScoped
public class Mails {

    private static final String TOO_MANY =
            "Too many mails that anybody can ask for went to this address within an hour.";

    private final MailTexts texts;
    private final OutgoingMails outgoing;
    private final MailTruths truths;
    private final Resellers resellers;
    private final CurrentActor actor;
    private final Clock clock;
    private final StrangerMails strangers;

    Mails(
            MailTexts texts,
            OutgoingMails outgoing,
            MailTruths truths,
            Resellers resellers,
            CurrentActor actor,
            Clock clock,
            StrangerMails strangers) {
        this.texts = texts;
        this.outgoing = outgoing;
        this.truths = truths;
        this.resellers = resellers;
        this.actor = actor;
        this.clock = clock;
        this.strangers = strangers;
    }

    /** 422 for a line break in the address or the name; nothing happens when the de-duplication key was used before. */
    @Transactional
    public void queue(NewMail mail) {
        queueAll(List.of(mail));
    }

    /** Like {@link #queue}, with the same few statements for a thousand mails. */
    @Transactional
    public void queueAll(Collection<NewMail> mails) {
        queueAll(mails, clock.instant());
    }

    /** Not to be sent before that moment, so that many do not leave at once. */
    @Transactional
    public void queueAll(Collection<NewMail> mails, Instant notBefore) {
        if (mails.isEmpty()) {
            return;
        }
        mails.forEach(Mails::requireOneLine);
        strangers.await(mails);
        ResellerView reseller = resellers.require(actor.resellerId());
        List<Addressed> addressed = mails.stream()
                .map(mail -> new Addressed(mail, new MailTexts.Key(mail.kind(), language(mail, reseller))))
                .toList();
        Map<MailTexts.Key, MailText> templates =
                texts.of(addressed.stream().map(Addressed::key).toList());
        outgoing.add(
                addressed.stream()
                        .map(one -> write(one, Objects.requireNonNull(templates.get(one.key())), reseller.name()))
                        .toList(),
                notBefore);
    }

    /** A mail with the text that it gets. */
    private record Addressed(NewMail mail, MailTexts.Key key) {}

    /** What would become of a mail to this address: for showing before anything is decided. */
    public MailTruth truth(@Nullable String to) {
        if (to == null || to.isBlank()) {
            return MailTruth.no(MailTruth.Code.NO_ADDRESS, "There is no e-mail address.");
        }
        return MailAddress.isAccepted(to)
                ? truths.planned()
                : MailTruth.no(MailTruth.Code.ADDRESS_NOT_ACCEPTED, MailTruths.NOT_ACCEPTED);
    }

    private OutgoingMail write(Addressed addressed, MailText template, String resellerName) {
        NewMail mail = addressed.mail();
        Map<String, String> values = new HashMap<>();
        values.put(Placeholder.RESELLER_NAME.code(), resellerName);
        values.putAll(mail.values());
        values.replaceAll((code, value) -> safe(mail.kind(), code, value));
        return OutgoingMail.of(
                mail, addressed.key().language(), template.listingAll(values).fill(values), verdict(mail));
    }

    private MailTruth verdict(NewMail mail) {
        if (!MailAddress.isAccepted(mail.to())) {
            return MailTruth.no(MailTruth.Code.ADDRESS_NOT_ACCEPTED, MailTruths.NOT_ACCEPTED);
        }
        if (strangers.areTooMany(mail)) {
            return MailTruth.no(MailTruth.Code.TOO_MANY, TOO_MANY);
        }
        return truths.planned();
    }

    /** What others wrote must not make the mail an advertisement for them, nor lead past the link. */
    private static String safe(MailKind kind, String code, String value) {
        return (kind.askedByAnyone() || kind.confidential()) && !code.equals(Placeholder.LINK.code())
                ? MailText.withoutWebAddresses(value)
                : value;
    }

    private static String language(NewMail mail, ResellerView reseller) {
        return List.of(mail.language(), reseller.language()).stream()
                .map(language -> language.replaceFirst("[-_].*", ""))
                .filter(Languages.ALL::contains)
                .findFirst()
                .orElse(Languages.USUAL);
    }

    private static void requireOneLine(NewMail mail) {
        if (!MailAddress.isOneLine(mail.to())) {
            throw new Problem.Invalid("/email", "invalid-address", "This is not an e-mail address.");
        }
        if (mail.toName() != null && !MailAddress.isOneLine(mail.toName())) {
            throw new Problem.Invalid("/name", "invalid-name", "A name is one line.");
        }
    }
}
