package org.gridward.planning;

@TownServer
class RebaseOverHttpTest extends RebaseOverHttpContract {}
