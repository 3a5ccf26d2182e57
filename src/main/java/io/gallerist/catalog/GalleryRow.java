package io.gallerist.catalog;

import java.util.UUID;

/** A line of the galleries page; counted in the same statement. */
public record GalleryRow(
        UUID id, String name, String resourceGroup, String location, String sharing, long definitions) {}
