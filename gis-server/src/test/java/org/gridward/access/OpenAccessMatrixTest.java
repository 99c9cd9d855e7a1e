package org.gridward.access;

import org.gridward.lookup.SampleServer;

@SampleServer
class OpenAccessMatrixTest extends AccessMatrixContract {
    @Override
    String anonymousColumn() {
        return "anyone";
    }
}
