package io.gallerist.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of third parties that pages load. Everything else in those jars (editors, demos, source maps) is not
 * served: what is not used need not be reachable.
 */
final class Webjars {

    private static final Set<String> SERVED =
            Set.of("htmx.org/dist/htmx.min.js", "tabler__core/dist/css/tabler.min.css");

    private static final Pattern VERSIONED = Pattern.compile("/webjars/([^/]+)/\\d[^/]*/(.+)");

    private Webjars() {}

    static boolean serves(String path) {
        Matcher matcher = VERSIONED.matcher(path);
        return matcher.matches() && SERVED.contains(matcher.group(1) + "/" + matcher.group(2));
    }

    static String version(String name) {
        String resource = "META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try (InputStream file = StaticFile.open(resource)) {
            if (file == null) {
                throw new IllegalArgumentException("No webjar named " + name);
            }
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
