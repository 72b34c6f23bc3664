package dev.kontor.price.load;

import dev.kontor.price.change.PriceReversals;
import jakarta.inject.Singleton;

/** Own prices of customers: one change each. */
@Singleton
class CustomerPriceImportUndo extends PriceImportUndo {

    CustomerPriceImportUndo(PriceReversals reversals) {
        super(reversals);
    }

    @Override
    public String what() {
        return CustomerPriceImports.WHAT;
    }
}
