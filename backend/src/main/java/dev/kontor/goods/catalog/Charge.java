package dev.kontor.goods.catalog;

import dev.kontor.base.shared.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "charge")
class Charge extends Owned {

    UUID productId;

    @Enumerated(EnumType.STRING)
    Action action;

    int termMonths;
}
