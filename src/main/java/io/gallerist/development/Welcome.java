package io.gallerist.development;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the terminal says to whoever starts the portal for the first time. */
@Singleton
@IfBuildProfile("dev")
class Welcome {
    private static final String TEXT = """

            Gallerist is at   http://localhost:%s

            Sign in as        Rita Sandoval    asks for image versions
                              Olivia Brandt    owns myGallery, approves
                              Otto Lindqvist   owns windowsGallery and labGallery
                              Ada Novak        administrator
                              Amir Haddad      auditor
            Try this          1. As Rita: Galleries, myGallery, myImageDefinition, Ask for a version; build it from myVM.
                              2. As Olivia, in another browser: Inbox, approve. Watch the regions fill in about 10 s.
                              3. As Olivia: myGallery, Share, bob@fabrikam.example; then sign in as that guest.
                              4. As Amir: Audit trail.
            Mail              http://localhost:%s/_mail   (none leaves this machine)
            Azure, emulated   %s   (certificate: .gallerist/azure.pem)
            Everything is kept in .gallerist; delete that folder to start afresh.
            """;

    private final String port;
    private final String azure;

    Welcome(
            @ConfigProperty(name = "quarkus.http.port") String port,
            @ConfigProperty(name = "gallerist.azure.resource-manager-url") String azure) {
        this.port = port;
        this.azure = azure;
    }

    void say(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        System.out.printf(TEXT, port, port, azure);
    }
}
