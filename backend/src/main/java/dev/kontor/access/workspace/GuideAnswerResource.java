package dev.kontor.access.workspace;

import dev.kontor.access.right.Right;
import dev.kontor.access.workspace.GuideAnswers.GuideAnswer;
import dev.kontor.access.workspace.GuideAnswers.GuideAnswerInput;
import dev.kontor.access.workspace.GuideAnswers.GuideOpinion;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/guides")
@RunOnVirtualThread
class GuideAnswerResource {

    private final GuideAnswers answers;

    GuideAnswerResource(GuideAnswers answers) {
        this.answers = answers;
    }

    /** What the team thinks of the guides to the pages, in figures. */
    @GET
    @RolesAllowed("settings:read")
    public List<GuideOpinion> listGuideOpinions() {
        return answers.opinions();
    }

    /** Says whether the guide to a page helped, and whether what one looked for was easy to find; the last word counts. */
    @PUT
    @Path("/{guide}/answer")
    @RolesAllowed(Right.SIGNED_IN)
    public GuideAnswer answerGuide(
            @RestPath @Size(max = 40) @Pattern(regexp = "[a-zA-Z]+") String guide,
            @Valid @NotNull GuideAnswerInput answer) {
        return answers.answer(guide, answer);
    }
}
