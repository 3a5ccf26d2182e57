package io.gallerist.web;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of static files that change whenever the file changes, so that browsers may keep them for ever.
 *
 * <p>Own files carry a digest of their content, {@code /look/parts.css?v=…}; files of webjars carry the version.
 */
@Named("assets")
@Singleton
public class Assets {

    private final Map<String, String> digests = new ConcurrentHashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** Address of a file in {@code META-INF/resources/look}. */
    public String look(String file) {
        String path = "/look/" + file;
        return path + "?v=" + digest(path);
    }

    /** Address of a file in a webjar; only files listed in {@link Webjars} are served. */
    public String webjar(String name, String file) {
        return "/webjars/" + name + "/" + versions.computeIfAbsent(name, Webjars::version) + "/" + file;
    }

    /** Empty when there is no such file. */
    String digest(String path) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            return StaticFile.digest(path);
        }
        String known = digests.get(path);
        if (known != null) {
            return known;
        }
        String digest = StaticFile.digest(path);
        if (!digest.isEmpty()) {
            digests.put(path, digest); // only files that exist, or anyone could fill the map
        }
        return digest;
    }
}
