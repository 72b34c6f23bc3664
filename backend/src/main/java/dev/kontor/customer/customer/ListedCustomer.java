package dev.kontor.customer.customer;

import dev.kontor.base.shared.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Where a customer stands in the orders of the list; what is shown of it is a {@link CustomerView}. */
@Entity
@Table(name = "customer")
class ListedCustomer extends Owned {

    String number;

    @Column(name = "sort_name")
    String sortName;

    @Column(name = "sort_city")
    String sortCity;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;
}
