package io.gallerist.catalog;

import java.util.UUID;

/** A line of a gallery's page; counted in the same statement. */
public record DefinitionRow(
        UUID id,
        String name,
        String osType,
        String osState,
        String generation,
        String architecture,
        String publisher,
        String offer,
        String sku,
        long versions) {}
