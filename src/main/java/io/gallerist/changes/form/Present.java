package io.gallerist.changes.form;

import io.gallerist.azure.ResourceId;

/**
 * Something that exists and may be changed.
 *
 * @param path its page in the catalogue
 * @param outer the page of what it lies in
 */
public record Present(ResourceId id, String name, String path, String outer) {}
