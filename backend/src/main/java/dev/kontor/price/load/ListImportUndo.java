package dev.kontor.price.load;

import dev.kontor.price.change.PriceReversals;
import jakarta.inject.Singleton;

/** The prices of a list. */
@Singleton
class ListImportUndo extends PriceImportUndo {

    ListImportUndo(PriceReversals reversals) {
        super(reversals);
    }

    @Override
    public String what() {
        return PriceImports.WHAT;
    }
}
