package io.gallerist.notifications;

import io.gallerist.people.Person;

/** Somebody who is told, and why. */
record Told(Person person, Concern concern) {}
