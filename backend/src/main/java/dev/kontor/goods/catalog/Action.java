package dev.kontor.goods.catalog;

/** The occasions on which a product is paid for. */
public enum Action {
    REGISTER,
    RENEW,
    TRANSFER,
    RESTORE,
    /** Change of owner. */
    TRADE,
    SETUP,
    PURCHASE
}
