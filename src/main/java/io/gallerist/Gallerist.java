package io.gallerist;

import io.gallerist.development.Development;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts the portal; in development together with a database, sign-in and Azure of its own. */
@QuarkusMain
public class Gallerist {
    private static final String DEVELOPMENT = "io.gallerist.development.Development";
    private static final String BUILT = "io.quarkus.runner.ApplicationImpl";

    public static void main(String... args) {
        if (!has(BUILT)) {
            // From an IDE: Quarkus builds the portal first and comes back here in development mode.
            Quarkus.run(args);
        } else if (has(DEVELOPMENT)) {
            try (Development development = Development.start()) {
                Quarkus.run(args);
            }
        } else {
            runPackaged(args);
        }
    }

    /** The package has neither emulator nor embedded database: everything comes from settings. */
    private static void runPackaged(String... args) {
        List<String> missing = NeededSettings.missing();
        if (!missing.isEmpty() && !isTrainingRun()) {
            System.err.println(NeededSettings.message(missing));
            System.exit(78);
        }
        Quarkus.run(args);
    }

    /** The build starts the portal once to learn which classes it needs, and stops it before it connects. */
    private static boolean isTrainingRun() {
        return Boolean.getBoolean("quarkus.appcds.generate");
    }

    private static boolean has(String name) {
        try {
            Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
