package org.gridward.resolve;

import org.gridward.model.Duty;
import org.gridward.model.DutyLevel;
import org.gridward.model.GovernanceMode;
import org.gridward.model.Handler;
import org.gridward.model.Response;
import org.gridward.model.Severity;
import org.gridward.model.Text;

/** What people call the values that an explanation speaks of. */
final class Words {
    private Words() {}

    static Text of(Severity severity) {
        return switch (severity) {
            case ORDINARY -> new Text("一般问题", "An ordinary matter");
            case PROMINENT -> new Text("突出问题", "A prominent matter");
            case MAJOR -> new Text("重大问题", "A major matter");
        };
    }

    static Text of(Handler handler) {
        return switch (handler) {
            case STATION -> new Text("站内解决", "dealt with on the spot");
            case CENTRE -> new Text("中心解决", "dealt with by the centre");
            case LINKED -> new Text("联动处置", "dealt with by all together");
        };
    }

    static Text of(Response response) {
        return switch (response) {
            case PATROL -> new Text("日常巡勤", "routine patrol");
            case JOINT_RESPONSE -> new Text("联勤呼应", "joint-duty call");
            case LINKED_RESPONSE -> new Text("联动响应", "linked response");
        };
    }

    static Text of(DutyLevel level) {
        return switch (level) {
            case RESIDENTIAL -> new Text("居民区", "residential");
            case STREET -> new Text("街镇", "street");
            case DISTRICT -> new Text("区级", "district");
        };
    }

    static Text of(GovernanceMode mode) {
        return switch (mode) {
            case BLOCK_BLOCK -> new Text("块属块管", "commanded by the street");
            case LINE_BLOCK -> new Text("条属块管", "of its line, dispatched by the street");
            case LINE_LINE -> new Text("条属条管", "of its line and directed by it");
        };
    }

    static Text of(Duty duty) {
        return switch (duty) {
            case NORMAL -> new Text("正常勤务", "normal duty");
            case STANDBY -> new Text("备勤", "standby");
        };
    }
}
