package org.gridward.planning;

import java.util.List;
import java.util.Locale;
import org.gridward.draft.PublicationRefusedException;
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
        return ProblemException.conflict(
                new Text("草案 " + id + " 已发布或已废弃", "Draft " + id + " was published or discarded already"));
    }

    static ProblemException of(PublicationRefusedException refused, Locale locale) {
        return ProblemException.refused(new Text("草案有错误，不能发布", "The draft has errors, so it can't be published"))
                .withMember("findings", FindingJson.listOf(refused.findings(), locale));
    }

    static ProblemException of(BaseMovedException moved) {
        int current = moved.current();
        return ProblemException.conflict(new Text(
                        "草案所依据的版本已不是其生效时刻的有效版本（现为第 " + current + " 版），须以新版本为基础重新制作",
                        "The draft's base is no longer the edition in force when it is to take effect, which is now "
                                + current + "; it has to be made anew on that one"))
                .withMember("current", current);
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
                new Text("您参与了此草案的制作，须由另一人发布", "You have worked on this draft; another person has to publish it"));
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
