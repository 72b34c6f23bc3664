package dev.kontor.holding.association;

import dev.kontor.holding.association.AssociationPreview.NotificationPreview;
import java.util.List;

/** Which mails associations will bring their customers; answered where reminders are planned, so that there is one truth. */
public interface MailForecast {

    /** Of associations as they would be stored; they need not be. All have the same days and differ in whose they are. */
    NotificationPreview of(List<Association> associations);
}
