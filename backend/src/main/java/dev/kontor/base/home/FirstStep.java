package dev.kontor.base.home;

/** A step of whoever begins: done or not as the data say, never because somebody ticked it off. */
public interface FirstStep extends HomePart {

    StepName name();

    /** A condition in SQL that holds once it is done; all of them are asked for in one statement. */
    String done();

    /** The steps in their order. */
    enum StepName {
        PRODUCTS,
        CLASS,
        PRICES,
        CUSTOMER,
        SITE,
        MAIL_SERVER
    }
}
