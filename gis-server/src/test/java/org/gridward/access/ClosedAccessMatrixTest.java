package org.gridward.access;

@ClosedServer
class ClosedAccessMatrixTest extends AccessMatrixContract {
    @Override
    String anonymousColumn() {
        return "stranger";
    }
}
