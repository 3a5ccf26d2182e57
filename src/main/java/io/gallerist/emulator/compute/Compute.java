package io.gallerist.emulator.compute;

import io.gallerist.emulator.arm.LinkedTenants;
import io.gallerist.emulator.arm.Operations;
import io.gallerist.emulator.arm.Paging;
import io.gallerist.emulator.arm.Shelf;
import io.gallerist.emulator.time.AzureClock;

/** What the gallery resource provider works with. */
public record Compute(
        Shelf shelf,
        Operations operations,
        AzureClock clock,
        Paging paging,
        LinkedTenants tenants,
        Misfortunes misfortunes) {}
