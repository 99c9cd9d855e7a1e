package org.gridward.rules;

@EverySampleServer
class H2RuleCasesTest extends RuleCasesContract {}
