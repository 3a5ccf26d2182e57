package io.gallerist;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

@QuarkusMain
public class Gallerist {
    public static void main(String... args) {
        Quarkus.run(args);
    }
}
