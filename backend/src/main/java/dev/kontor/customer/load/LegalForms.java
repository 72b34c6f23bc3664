package dev.kontor.customer.load;

import dev.kontor.base.shared.SearchText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that end as only companies are called: Muster GmbH & Co. KG, Pruebas S.L., Sample Ltd. */
final class LegalForms {

    /** As people are never called, in any case. */
    private static final Set<String> LONG = folded("""
            gmbh ggmbh gesmbh mbh kgaa ohg gbr egbr ug partg partgmbb stiftung verein ev ek eu egen
            slu sll slp slne sau scoop sociedad zoo
            inc incorporated llc ltd limited corp corporation company llp plc pty pte foundation
            bv vof srl srls spa snc sas sasu sarl eurl sci scs sca ltda lda eireli
            aps asa oyj sro spol spzoo dd doo kft zrt nyrt bt ooo oao zao ood ead uab sia
            kk pvt bhd sdn fzco fze dmcc""");

    /** Names of people, too, unless they are written as companies write them: in capitals or with points. */
    private static final Set<String> SHORT =
            folded("ag kg se og eg ug sl sa sc cb ss lp co nv bv ab as oy ou sp ae cv");

    /** Two forms that are joined. */
    private static final Set<String> CHAINS = folded("haftungsbeschrankt zoo sohne soehne sons partner partners");

    private LegalForms() {}

    static boolean isCompany(String name) {
        List<String> words = Arrays.stream(name.strip().split("[\\s,]+"))
                .filter(word -> !word.equals("&") && !word.equals("+"))
                .toList();
        if (words.size() < 2) {
            return false;
        }
        String last = words.getLast();
        String folded = fold(last);
        boolean written = last.indexOf('.') > 0 || (last.length() > 1 && last.equals(last.toUpperCase(Locale.ROOT)));
        return LONG.contains(folded)
                || (SHORT.contains(folded) && written && !name.equals(name.toUpperCase(Locale.ROOT)))
                || (SHORT.contains(folded) && last.indexOf('.') > 0)
                || LONG.contains(fold(words.get(words.size() - 2)) + folded)
                || (words.size() > 2 && isApart(words))
                || (CHAINS.contains(folded)
                        && (name.contains("&") || name.contains("+") || name.contains("(") || name.contains("o.")));
    }

    /** S. L. and z o.o. with blanks between. */
    private static boolean isApart(List<String> words) {
        String end = String.join("", words.subList(words.size() - 2, words.size()));
        return words.getLast().length() <= 4
                && words.get(words.size() - 2).length() <= 3
                && end.indexOf('.') > 0
                && (SHORT.contains(fold(end)) || LONG.contains(fold(end)));
    }

    private static String fold(String word) {
        return String.join("", SearchText.fold(word).split("[^\\p{L}]+"));
    }

    private static Set<String> folded(String words) {
        return Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
