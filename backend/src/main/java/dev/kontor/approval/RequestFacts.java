package dev.kontor.approval;

import dev.kontor.customer.CustomerContact;
import java.util.List;

/** What is shown beside a request and is not its own. */
record RequestFacts(CustomerContact customer, List<ServiceRef> services, int duplicates) {}
