package dev.kontor.base.search;

/** Words from {@code low} to below {@code high}; {@code probe} is what then stands in the text or the markers of a row. */
record Range(String low, String high, String probe) {

    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    static Range word(String beginning) {
        return new Range(beginning, beyond(beginning), " " + beginning);
    }

    /** What is behind everything that begins so. */
    static String beyond(String beginning) {
        return beginning + LAST;
    }

    /** All markers that begin so. */
    static Range markers(String beginning) {
        return new Range(beginning, beyond(beginning), "|" + beginning);
    }

    static Range marker(String marker) {
        return new Range(marker, marker + "\u0001", "|" + marker + "|");
    }

    boolean isMarker() {
        return isMarker(low);
    }

    static boolean isMarker(String word) {
        return word.startsWith("#");
    }
}
