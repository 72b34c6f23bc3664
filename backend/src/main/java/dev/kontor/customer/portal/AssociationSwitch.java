package dev.kontor.customer.portal;

/** What a reseller may let its customers switch of what they have; named as in the API. */
public enum AssociationSwitch {
    /** Mails about ends and renewals. */
    notifyCustomer
}
