package dev.kontor.customer.load;

import dev.kontor.customer.customer.BillingType;
import dev.kontor.customer.customer.CustomerKind;
import java.util.HashMap;
import java.util.Map;

/** What shops and office programs write for the kinds of customers and ways of payment, folded as {@link CellValues#key}. */
final class ChoiceWords {

    static final Map<String, CustomerKind> KINDS = kinds();
    static final Map<String, BillingType> BILLING = billing();

    private ChoiceWords() {}

    private static Map<String, CustomerKind> kinds() {
        Map<String, CustomerKind> words = new HashMap<>();
        add(words, CustomerKind.COMPANY, """
                firma firmenkunde unternehmen business geschaftskunde gewerblich gewerbe gewerbekunde organisation organization
                org corporate commercial empresa negocio juridica personajuridica sociedad b2b juristischeperson legalentity
                verein behorde organizacion c""");
        add(words, CustomerKind.PERSON, """
                privat private privatperson privatkunde individual personal persona particular consumer verbraucher b2c
                naturlicheperson fisica personafisica individuo autonomo p""");
        return words;
    }

    private static Map<String, BillingType> billing() {
        Map<String, BillingType> words = new HashMap<>();
        add(words, BillingType.DEBIT, """
                lastschrift bankeinzug einzug sepalastschrift directdebit sepa sepadirectdebit adeudo adeudosepa domiciliacion
                domiciliacionbancaria recibo recibobancario recibodomiciliado""");
        add(words, BillingType.BANK_TRANSFER, """
                uberweisung ueberweisung bankuberweisung rechnung aufrechnung vorkasse vorauskasse transfer wire wiretransfer
                invoice prepayment transferencia transferenciabancaria factura""");
        return words;
    }

    private static <T> void add(Map<String, T> words, T meaning, String list) {
        for (String word : list.strip().split("\\s+", 0)) {
            words.put(word, meaning);
        }
    }
}
