package org.gridward.planning;

import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;

@Needs(Need.POSTGIS)
@PostgisTownServer
class PostgisRepairTest extends RepairContract {}
