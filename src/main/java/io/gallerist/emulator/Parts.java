package io.gallerist.emulator;

import io.gallerist.emulator.arm.Arm;
import io.gallerist.emulator.arm.LinkedTenants;
import io.gallerist.emulator.arm.Operations;
import io.gallerist.emulator.arm.Paging;
import io.gallerist.emulator.arm.ResourceGroups;
import io.gallerist.emulator.arm.Shelf;
import io.gallerist.emulator.arm.Subscriptions;
import io.gallerist.emulator.arm.Throttle;
import io.gallerist.emulator.authorization.AssignmentRules;
import io.gallerist.emulator.authorization.Authorization;
import io.gallerist.emulator.authorization.RoleAssignments;
import io.gallerist.emulator.authorization.Schedules;
import io.gallerist.emulator.compute.Compute;
import io.gallerist.emulator.compute.Definitions;
import io.gallerist.emulator.compute.Galleries;
import io.gallerist.emulator.compute.SoftDeletedVersions;
import io.gallerist.emulator.compute.Versions;
import io.gallerist.emulator.entra.Entra;
import io.gallerist.emulator.entra.SignIn;
import io.gallerist.emulator.entra.Tenant;
import io.gallerist.emulator.entra.Tokens;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.faults.Faults;
import io.gallerist.emulator.faults.Journal;
import io.gallerist.emulator.graph.Directory;
import io.gallerist.emulator.graph.DirectoryPeople;
import io.gallerist.emulator.graph.Graph;
import io.gallerist.emulator.graph.Invitations;
import io.gallerist.emulator.http.Certificate;
import io.gallerist.emulator.sources.Sources;
import io.gallerist.emulator.store.Documents;
import io.gallerist.emulator.time.AzureClock;
import java.util.Arrays;

/** How the parts of the emulator hang together. */
final class Parts {
    private final Documents documents;
    final AzureClock clock;
    final Paging paging = new Paging();
    final Faults faults = new Faults();
    final Journal journal = new Journal();
    final Directory directory;
    final SignIn signIn;
    final Front front;
    final RoleAssignments roleAssignments;
    volatile String redeemUrl = "";

    Parts(Emulator.Settings settings, Certificate signing) {
        documents = new Documents(settings.jdbcUrl(), settings.dbUser(), settings.dbPassword());
        boolean fresh = documents.isEmpty();
        clock = new AzureClock(documents, settings.speed(), settings.manualClock());
        directory = new Directory(documents, clock);
        Tokens tokens = new Tokens(signing.key());
        signIn = new SignIn(documents, tokens, new DirectoryPeople(directory, clock));
        Entra entra = new Entra(tokens);
        Shelf shelf = new Shelf(documents, clock);
        AssignmentRules rules = new AssignmentRules(directory, shelf, Tenant.CONTOSO.id());
        Invitations invitations = new Invitations(directory, clock, Tenant.CONTOSO.domain(), () -> redeemUrl);
        roleAssignments = new RoleAssignments(documents, rules, directory, clock);
        front = new Front(
                clock,
                faults,
                journal,
                entra,
                new Throttle(clock, settings.throttling()),
                arm(shelf, new LinkedTenants(shelf, entra::tenants)),
                new Authorization(roleAssignments, new Schedules(documents, roleAssignments, clock), paging),
                new Graph(directory, invitations, paging));
        if (fresh) {
            documents.putAll(SampleEstate.documents(clock.now()));
        }
    }

    private Arm arm(Shelf shelf, LinkedTenants tenants) {
        Operations operations = new Operations(documents, clock, tenants);
        Compute compute = new Compute(shelf, operations, clock, paging, tenants, faults);
        Subscriptions subscriptions = new Subscriptions(
                shelf, paging, Arrays.stream(Tenant.values()).map(Tenant::arm).toList());
        return new Arm(
                subscriptions,
                new ResourceGroups(shelf, paging, subscriptions),
                operations,
                shelf,
                new Galleries(compute),
                new Definitions(compute),
                new Versions(compute),
                new SoftDeletedVersions(compute),
                new Sources("Microsoft.Compute/virtualMachines", shelf, paging),
                new Sources("Microsoft.Compute/images", shelf, paging),
                new Sources("Microsoft.Compute/disks", shelf, paging),
                new Sources("Microsoft.Compute/snapshots", shelf, paging),
                new Sources("Microsoft.Compute/diskEncryptionSets", shelf, paging),
                new Sources("Microsoft.Storage/storageAccounts", shelf, paging));
    }

    void reset() {
        faults.clear();
        journal.clear();
        paging.size(Paging.DEFAULT_SIZE);
        directory.delay(Directory.RECORDED_DELAY);
        documents.clear();
        clock.save();
        documents.putAll(SampleEstate.documents(clock.now()));
    }

    void close() {
        documents.close();
    }
}
