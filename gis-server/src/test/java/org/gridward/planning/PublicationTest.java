package org.gridward.planning;

@TownServer
class PublicationTest extends PublicationContract {}
