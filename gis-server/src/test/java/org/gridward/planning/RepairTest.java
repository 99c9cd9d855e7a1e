package org.gridward.planning;

@TownServer
class RepairTest extends RepairContract {}
