using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.Recruiting;

public sealed class RecruitingTests(SharedSandbox sandbox) : IClassFixture<SharedSandbox>
{
    private SandboxSession Session => sandbox.Session;

    [Theory]
    [InlineData("applications", 200)]
    [InlineData("applications?limit=200", 200)]
    [InlineData("applications?limit=201", 400)]
    [InlineData("applications?updated_at.gt=2026-06-01&updated_at.lt=2026-06-02", 400)]
    [InlineData("applications?updated_at.gt=2026-06-01T00:00:00Z", 200)]
    [InlineData("applications?updated_at.gte=2026-06-01", 400)]
    [InlineData("applications?candidate.email=nobody@b.test", 200)]
    [InlineData("applications/1", 404)]
    [InlineData("applications/abc", 404)]
    [InlineData("applications/1/stage-transitions", 404)]
    [InlineData("candidates?email=nobody@b.test", 200)]
    [InlineData("candidates/1", 404)]
    [InlineData("jobs?limit=0", 400)]
    [InlineData("jobs/1", 404)]
    [InlineData("categories", 200)]
    [InlineData("categories/51", 200)]
    [InlineData("categories/1", 404)]
    public async Task Get_AnyOfThem_AnswersAsDocumented(string path, int status)
    {
        using var answer = await Session.GetAsync($"/v2/recruiting/{path}");

        answer.Status.ShouldBe(status, answer.Text);
    }

    [Fact]
    public async Task ListApplications_All_HaveTheKnownShapeLastChangedFirst()
    {
        var applications = (await Session.GetJsonAsync("/v2/recruiting/applications")).GetProperty("_data").EnumerateArray().ToArray();

        applications[0].EnumerateObject().Select(member => member.Name).ShouldBe(
        [
            "id", "application_date", "is_anonymized", "candidate", "job", "current_stage", "channel", "hiring_team", "created_at", "updated_at",
        ]);
        var updated = applications.Select(application => application.GetProperty("updated_at").GetProperty("date-time").GetDateTimeOffset()).ToArray();
        updated.ShouldBe(updated.OrderDescending());
    }

    [Fact]
    public async Task ListApplications_UpdatedAfterAndBefore_AreAllOfThemTogether()
    {
        var all = await CountAsync("");

        var after = await CountAsync("&updated_at.gt=2026-05-20");
        var before = await CountAsync("&updated_at.lt=2026-05-20");

        after.ShouldBeGreaterThan(0);
        before.ShouldBeGreaterThan(0);
        (after + before).ShouldBe(all);

        async Task<int> CountAsync(string query)
            => (await Session.GetJsonAsync($"/v2/recruiting/applications?limit=200{query}")).GetProperty("_data").GetArrayLength();
    }

    [Fact]
    public async Task ListStageTransitions_OfAnApplication_EndWithTheCurrentStageFirst()
    {
        var application = (await Session.GetJsonAsync("/v2/recruiting/applications")).GetProperty("_data")[0];

        var transitions = (await Session.GetJsonAsync($"/v2/recruiting/applications/{application.GetProperty("id").GetString()}/stage-transitions"))
            .GetProperty("_data").EnumerateArray().ToArray();

        transitions[0].GetProperty("stage").GetRawText().ShouldBe(application.GetProperty("current_stage").GetRawText());
        transitions[^1].GetProperty("stage").GetProperty("type").GetString().ShouldBe("new");
        transitions.Select(transition => transition.GetProperty("entered_at").GetProperty("date-time").GetString()).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Candidate_TimesAreTexts_UnlikeThoseOfAJob()
    {
        var candidate = (await Session.GetJsonAsync("/v2/recruiting/candidates")).GetProperty("_data")[0];
        var job = (await Session.GetJsonAsync("/v2/recruiting/jobs")).GetProperty("_data")[0];

        candidate.GetProperty("created_at").GetString().ShouldEndWith("Z");
        job.GetProperty("created_at").GetProperty("timezone").GetString().ShouldBe("UTC");
        candidate.EnumerateObject().Select(member => member.Name).ShouldBe(
        [
            "id", "first_name", "last_name", "email", "gender", "phone", "location", "birthday", "linkedin_profile", "available_from", "applications",
            "created_at", "updated_at",
        ]);
        job.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["id", "name", "department", "category", "hiring_team", "company", "created_at", "updated_at"]);
    }

    [Fact]
    public async Task Category_Stages_ArePersoniosOwnAndTheCompanys()
    {
        var stages = (await Session.GetJsonAsync("/v2/recruiting/categories/51")).GetProperty("stages").EnumerateArray().ToArray();

        stages.Select(stage => stage.GetProperty("kind").GetString()).Distinct().ShouldBe(["SYSTEM", "CUSTOM"]);
        stages.First().GetProperty("id").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Get_WithoutBetaWhereItIsNeeded_IsUnknownToTheGateway()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3, Strictness = new() { RequireBetaHeader = true } });

        using var answer = await session.GetAsync("/v2/recruiting/jobs");

        answer.Status.ShouldBe(404);
        answer.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("path").GetString().ShouldBe("/v2/recruiting/jobs");
    }

    [Fact]
    public async Task Get_TokenWithoutTheRight_Returns403()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3, Scopes = [SandboxScopes.EmployeesRead] });

        using var answer = await session.GetAsync("/v2/recruiting/candidates");

        answer.Status.ShouldBe(403);
    }
}
