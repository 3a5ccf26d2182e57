package io.gallerist.story;

/** Where somebody sits for one try: which stage the page showed as open, and for whom the person would decide. */
record Seat(Object stage, Object forWhom) {}
