package org.gridward.model;

/** What an entry of the ledger says. Always a record. */
public sealed interface LedgerFact permits ModeDeclared {}
