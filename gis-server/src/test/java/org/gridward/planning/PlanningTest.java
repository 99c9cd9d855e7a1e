package org.gridward.planning;

@TownServer
class PlanningTest extends PlanningContract {}
