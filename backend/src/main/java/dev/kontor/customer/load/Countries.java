package dev.kontor.customer.load;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.table.NearestNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Countries by their codes, by their names in the languages of Europe and their own, and by what else people call them:
 * with or without articles, in either order ("Korea, Republic of"), with umlauts or without.
 */
final class Countries {

    private static final Set<String> FILLERS = Set.of(
            "the", "of", "and", "der", "die", "das", "und", "el", "la", "los", "las", "de", "del", "y", "e", "le",
            "les", "et", "du");

    /** What no list of names has: earlier names, parts of countries, long forms, plates of cars. */
    private static final String OTHERS = """
            AE=UAE, VAE, EAU, Emirates, Emirate, Dubai, Abu Dhabi
            AF=Islamic Republic of Afghanistan
            AT=A, Republik Österreich, Republic of Austria
            BA=Bosnia, Bosnien, Bosnia Herzegovina, Bosnia-Herzegovina, Bosnien-Herzegowina
            BE=B, Königreich Belgien
            BO=Bolivia (Plurinational State of), Estado Plurinacional de Bolivia
            BN=Brunei Darussalam
            BQ=Bonaire, Bonaire Sint Eustatius and Saba
            BY=Belorussia, Byelorussia, White Russia, Weißrussland, Weissrussland, Belorussland, Bielorrusia
            CC=Cocos Islands, Keeling Islands
            CD=DR Congo, DRC, Congo DR, Democratic Republic of the Congo, Demokratische Republik Kongo, Zaire, Zaïre, RD Congo, Congo (Kinshasa)
            CG=Congo, Kongo, Republic of the Congo, Republik Kongo, República del Congo, Congo (Brazzaville)
            CH=CH, Schweizerische Eidgenossenschaft, Swiss Confederation, Swiss
            CI=Ivory Coast, Elfenbeinküste, Costa de Marfil, Cote d'Ivoire
            CN=PR China, P.R. China, PRC, People's Republic of China, Volksrepublik China, VR China, República Popular China, Mainland China
            CV=Cabo Verde, Cape Verde, Kap Verde, Kapverden
            CZ=Czech Republic, Czechia, Czech Rep., Czech, Tschechische Republik, Tschechei, República Checa, Rep. Checa
            DE=D, BRD, FRG, Bundesrepublik Deutschland, Federal Republic of Germany, República Federal de Alemania, Deutschl., Dtl.
            DK=Königreich Dänemark
            DO=Dominican Rep., Dom. Rep., Dominikanische Rep., Rep. Dominicana
            EG=Arab Republic of Egypt
            ES=E, Kingdom of Spain, Reino de España
            FK=Malvinas, Islas Malvinas, Falklands
            FM=Federated States of Micronesia
            FR=F, French Republic, République française
            GB=UK, U.K., Great Britain, Britain, Gr. Britain, Grossbritannien, Großbritannien, Gran Bretaña, England, Inglaterra, Scotland, Schottland, Escocia, Wales, Gales, Northern Ireland, Nordirland, Irlanda del Norte, United Kingdom of Great Britain and Northern Ireland, Vereinigtes Königreich Großbritannien und Nordirland, G.B.
            GM=The Gambia
            GR=Hellas, Hellenic Republic, EL
            HK=Hong Kong, Hongkong, Hong Kong SAR, Hong Kong S.A.R., Honkong
            HU=H
            IE=Eire, Republic of Ireland, Republik Irland, Irish Republic, República de Irlanda
            IR=Islamic Republic of Iran, Persia, Persien
            IT=I
            KH=Kampuchea
            KN=Saint Kitts and Nevis, St Kitts
            KP=DPRK, Democratic People's Republic of Korea, Demokratische Volksrepublik Korea, República Popular Democrática de Corea
            KR=Korea, Corea, Republic of Korea, Republik Korea, República de Corea, Korea (South), S. Korea, ROK
            LA=Lao People's Democratic Republic, Lao PDR
            LC=Saint Lucia, Sankt Lucia
            LU=L
            LY=Libyan Arab Jamahiriya, State of Libya
            MD=Moldau, Moldawien, Moldavia, Republic of Moldova, Republik Moldova, República de Moldavia
            MF=Saint Martin, St. Martin (French part)
            MK=Macedonia, Mazedonien, FYROM, Republic of North Macedonia, The former Yugoslav Republic of Macedonia
            MM=Burma, Birma, Birmania
            MO=Macao, Macau, Makao, Macau SAR
            NL=Holland, Holanda, The Netherlands, Die Niederlande, Königreich der Niederlande, Nederlands
            NO=N
            PL=Republic of Poland, Rzeczpospolita Polska
            PM=Saint Pierre and Miquelon
            PS=Palestine, State of Palestine, Palästina, Palestina, Occupied Palestinian Territory
            PT=P
            RE=Reunion Island, La Réunion
            RO=Roumania
            RU=Russian Federation, Russische Föderation, Federación Rusa, Federación de Rusia
            SA=KSA, Kingdom of Saudi Arabia, Arabia Saudita, Saudi
            SE=S
            SH=Saint Helena, Saint Helena Ascension and Tristan da Cunha
            SK=Slovak Republic, Slovakian Republic, Slowakische Republik, República Eslovaca, Rep. Eslovaca
            SS=South-Sudan
            SX=Saint Maarten, Sint Maarten (Dutch part)
            SY=Syrian Arab Republic
            SZ=Swaziland, Swasiland, Suazilandia
            TL=East Timor, Osttimor, Timor Oriental
            TR=Turkey, Türkei, Turkei, Turquía, Turquie, Republic of Turkey, Republic of Türkiye
            TW=Republic of China, Taiwan (Province of China), Taiwan R.O.C., Chinese Taipei, Formosa
            TZ=United Republic of Tanzania
            US=USA, U.S.A., U.S., United States of America, Vereinigte Staaten von Amerika, Estados Unidos de América, EEUU, EE.UU., EE. UU., EUA, America, Amerika
            VA=Vatican, Vatikan, Vaticano, Holy See, Heiliger Stuhl, Santa Sede
            VC=Saint Vincent and the Grenadines
            VE=Bolivarian Republic of Venezuela
            VG=Virgin Islands (British)
            VI=Virgin Islands (U.S.), US Virgin Islands
            VN=Viet Nam, Socialist Republic of Vietnam
            XK=Kosovo, Republic of Kosovo""";

    private static final Map<String, String> CODES = codes();
    private static final Set<String> NAMES = names();

    private Countries() {}

    /** ISO 3166-1 codes of two or three letters, or names; empty when not understood. */
    static Optional<String> code(String text) {
        String code = CODES.get(key(text));
        return Optional.ofNullable(code == null ? CODES.get(key(text.replaceAll("\\(.*?\\)", " "))) : code);
    }

    /** Names in the languages that are spoken here which may have been meant. */
    static List<String> nearest(String text) {
        return NearestNames.of(text, NAMES);
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Locale language : Languages.locales()) {
            for (String code : Locale.getISOCountries()) {
                names.add(Locale.of("", code).getDisplayCountry(language));
            }
        }
        return names;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        Set<String> real = Set.of(Locale.getISOCountries());
        for (String code : real) {
            codes.put(key(code), code);
            codes.put(key(Locale.of("", code).getISO3Country()), code);
        }
        OTHERS.lines()
                .map(line -> line.split("=", 2))
                .filter(line -> real.contains(line[0]))
                .forEach(line -> CellValues.list(line[1]).forEach(name -> put(codes, name, line[0])));
        for (Locale language : languages()) {
            real.forEach(code -> put(codes, Locale.of("", code).getDisplayCountry(language), code));
        }
        for (Locale locale : Locale.getAvailableLocales()) {
            if (real.contains(locale.getCountry())) {
                put(codes, locale.getDisplayCountry(locale), locale.getCountry());
            }
        }
        return codes;
    }

    private static Set<Locale> languages() {
        Set<Locale> languages = new LinkedHashSet<>(Languages.locales());
        languages.addAll(List.of(Locale.FRENCH, Locale.ITALIAN, Locale.of("nl"), Locale.of("pt"), Locale.of("pl")));
        return languages;
    }

    private static void put(Map<String, String> codes, String name, String code) {
        codes.putIfAbsent(key(name), code);
        codes.putIfAbsent(key(name.replaceAll("\\(.*?\\)", " ")), code);
        String spelled = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
        codes.putIfAbsent(key(spelled), code);
    }

    /** The words that count, whatever their order. */
    private static String key(String text) {
        List<String> words = new ArrayList<>(SearchText.words(text.replace(".", "")));
        if (words.size() > 1) {
            words.removeAll(FILLERS);
        }
        return words.stream()
                .map(word -> word.equals("st") || word.equals("sankt") ? "saint" : word)
                .sorted()
                .collect(Collectors.joining(
                        words.size() > 1 && words.stream().anyMatch(word -> word.length() > 2) ? " " : ""));
    }
}
