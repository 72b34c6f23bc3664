package dev.kontor.testing;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** A reseller with .com, class K and one customer, and what it holds. */
public abstract class HoldingsCase {

    @Inject
    protected Api api;

    protected Api.Tenant tenant;
    protected Desk desk;
    protected Holdings holdings;
    protected String customer;

    @BeforeEach
    protected void freshDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        holdings = new Holdings(api, tenant, desk);
        customer = desk.customer("Alfreds Futterkiste");
    }
}
