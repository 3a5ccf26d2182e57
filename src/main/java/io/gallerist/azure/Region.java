package io.gallerist.azure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An Azure region by its two names, {@code eastus2} and {@code East US 2}. Azure answers with either for the same
 * thing, so compare {@link #code codes} only.
 *
 * @param zones whether it has availability zones, which zone-redundant storage needs
 */
public record Region(String name, String displayName, boolean zones) {
    private static final Pattern NOT_IN_A_CODE = Pattern.compile("[^a-z0-9]");
    private static final Pattern WORD = Pattern.compile(
            "\\G(southeast|north|south|east|west|central|us|uk|uae|usgov|europe|asia|africa|america|china|india|jio|korea|japan"
                    + "|australia|brazil|canada|france|germany|italy|norway|poland|qatar|spain|sweden|switzerland|israel"
                    + "|mexico|newzealand|indonesia|malaysia|austria|belgium|chile|denmark|taiwan|euap|stage|[0-9]+)");
    private static final Map<String, String> WRITTEN =
            Map.of("us", "US", "uk", "UK", "uae", "UAE", "euap", "EUAP", "newzealand", "New Zealand");

    /** The code of a region given by code or display name. */
    public static String code(String any) {
        return NOT_IN_A_CODE.matcher(any.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** The display name, made up from the code's words; the code itself when it has an unknown word. */
    public static String display(String any) {
        var code = code(any);
        var words = WORD.matcher(code).results().toList();
        var whole = !words.isEmpty() && words.get(words.size() - 1).end() == code.length();
        return whole ? written(words.stream().map(word -> word.group()).toList()) : code;
    }

    private static String written(List<String> words) {
        return String.join(" ", words.stream().map(Region::written).toList());
    }

    private static String written(String word) {
        return WRITTEN.getOrDefault(word, word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
}
