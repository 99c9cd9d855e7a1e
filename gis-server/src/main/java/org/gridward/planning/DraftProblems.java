package org.gridward.planning;

import java.util.List;
import java.util.Locale;
import org.gridward.draft.OperationRefusedException;
import org.gridward.draft.PublicationRefusedException;
import org.gridward.draft.Refusal;
import org.gridward.draft.ReviewRefusedException;
import org.gridward.draft.UndoRefusedException;
import org.gridward.http.ProblemException;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.gridward.store.BaseMovedException;
import org.gridward.store.DraftClosedException;
import org.gridward.store.SuccessorRefusedException;
import org.gridward.store.UnknownDraftException;

/** Why something can't be done with a draft, for the client. */
final class DraftProblems {
    private static final int NAMED_ROWS = 100;

    private DraftProblems() {}

    static ProblemException of(UnknownDraftException unknown, String id) {
        return ProblemException.notFound(new Text("没有草案 " + id, "There is no draft " + id));
    }

    static ProblemException of(DraftClosedException closed, String id) {
        return closed(id);
    }

    static ProblemException closed(String id) {
        return ProblemException.conflict(
                new Text("草案 " + id + " 已发布或已废弃", "Draft " + id + " was published or discarded already"));
    }

    static ProblemException of(PublicationRefusedException refused, Locale locale) {
        return ProblemException.refused(new Text("草案有错误，不能发布", "The draft has errors, so it can't be published"))
                .withMember("findings", FindingJson.listOf(refused.findings(), locale));
    }

    static ProblemException of(BaseMovedException moved, String id) {
        int current = moved.current();
        return ProblemException.conflict(new Text(
                        "草案所依据的版本已不是其生效时刻的有效版本（现为第 " + current + " 版），须先变基到该版本",
                        "The draft's base is no longer the edition in force when it is to take effect, which is now "
                                + current + "; rebase the draft on that one first"))
                .withMember("current", current)
                .withMember("rebase", DraftController.PATH + "/" + id + "/rebase");
    }

    /** With what an operation says against itself as a finding, and where. */
    static ProblemException of(OperationRefusedException refused, Locale locale) {
        Refusal refusal = refused.refusal();
        ProblemException problem = ProblemException.refused(refusal.text())
                .withMember("operation", refused.index())
                .withMember("code", refusal.code())
                .withMember(
                        "findings",
                        List.of(FindingJson.ofRefusal(
                                refusal.code(), refusal.text().in(locale))));
        refusal.findWhere()
                .filter(where -> !where.isEmpty())
                .ifPresent(where -> problem.withMember("geometry", GeometryMembers.of(where)));
        return problem;
    }

    static ProblemException of(UndoRefusedException refused) {
        return ProblemException.conflict(
                switch (refused.reason()) {
                    case NOTHING -> new Text("没有可以撤销或恢复的操作", "There is no operation to undo or to bring back");
                    case NOT_OWN ->
                        new Text("最近的操作是他人所做，只能由其本人撤销", "Somebody else made that operation and alone can undo it");
                });
    }

    static ProblemException of(ReviewRefusedException refused) {
        return ProblemException.conflict(
                switch (refused.reason()) {
                    case NOTHING_TO_SUBMIT ->
                        new Text("草案已提交，或尚无任何操作", "The draft was submitted already, or has no operation yet");
                    case NOT_SUBMITTED -> new Text("草案尚未提交审核", "The draft is not submitted for review");
                });
    }

    static ProblemException of(SuccessorRefusedException refused, Locale locale) {
        int edition = refused.edition().number();
        return ProblemException.conflict(new Text(
                        "已排定的第 " + edition + " 版与该草案冲突，不能随之更新",
                        "Edition " + edition + ", which takes effect later, can't follow this change"))
                .withMember("edition", edition);
    }

    static ProblemException secondPerson() {
        return ProblemException.forbidden(
                new Text("须由未参与制作的另一人审核通过", "The approval of somebody who has not worked on the draft is needed"));
    }

    static ProblemException noReason() {
        return ProblemException.invalidParameter(
                "breakGlass", "", new Text("breakGlass 须写明理由", "breakGlass must say why"));
    }

    static ProblemException foreign(List<RowKey> rows) {
        return ProblemException.forbidden(new Text(
                        "草案改动了您授权范围以外的 " + rows.size() + " 项",
                        "The draft changes " + rows.size() + " rows that are not on your ground"))
                .withMember(
                        "rows",
                        rows.stream().limit(NAMED_ROWS).map(RowKey::toString).toList());
    }
}
