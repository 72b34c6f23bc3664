package dev.kontor.customer.request;

import dev.kontor.customer.customer.CustomerContact;
import dev.kontor.goods.offer.ServiceRef;
import java.util.List;

/** What is shown beside a request and is not its own. */
record RequestFacts(CustomerContact customer, List<ServiceRef> services, int duplicates) {}
