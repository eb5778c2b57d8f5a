using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;
using Personio.Sandbox.Tests.Webhooks;

namespace Personio.Sandbox.Tests.Approvals;

/// <summary>Approving and refusing what is pending, by hand and by the clock.</summary>
public sealed class AbsenceApprovalTests
{
    private const string Vacation = "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1101";

    private static readonly SandboxOptions Small = new() { Employees = 20, RateLimits = SandboxRateLimits.Off };

    [Theory]
    [InlineData("approve", "APPROVED", "approved")]
    [InlineData("reject", "REJECTED", "rejected")]
    public async Task Decide_Pending_IsSeenByBothGenerationsAndRaisesTheEvent(string decision, string status, string v1Status)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync();
        var id = await EnterAsync(session);
        await session.RegisterAsync(inbox, "absence-period.updated.status");

        using var decided = await DecideAsync(session, id, decision);
        using var again = await DecideAsync(session, id, decision);

        decided.Status.ShouldBe(200, decided.Text);
        decided.Json.GetProperty("status").GetString().ShouldBe(status);
        again.Status.ShouldBe(409);
        again.Json.GetProperty("error").GetString().ShouldBe($"The absence is not pending: it is {status}.");
        (await StatusAsync(session, id)).ShouldBe(status);
        var number = decided.Json.GetProperty("number").GetInt64();
        (await session.GetJsonAsync($"/v1/company/time-offs/{number}")).GetProperty("data").GetProperty("attributes").GetProperty("status").GetString().ShouldBe(v1Status);
        using var letter = JsonDocument.Parse((await inbox.NextAsync()).Body);
        letter.RootElement.GetProperty("payload").GetRawText().ShouldBe($$$"""{"absence_period":{"id":"{{{id}}}"}}""");
    }

    [Fact]
    public async Task Decide_ByTheNumberOfV1_IsTheSameAbsence()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var created = await session.PostFormAsync(
            "/v1/company/time-offs", ("employee_id", $"{session.Server.Company.ChiefExecutiveId}"), ("time_off_type_id", "113437"),
            ("start_date", "2027-03-01"), ("end_date", "2027-03-05"), ("half_day_start", "0"), ("half_day_end", "0"), ("skip_approval", "0"));
        var row = created.Json.GetProperty("data").GetProperty("attributes");

        using var decided = await DecideAsync(session, $"{row.GetProperty("id").GetInt64()}", "approve");

        decided.Json.GetProperty("id").GetString().ShouldBe(row.GetProperty("id_v2").GetString());
        (await StatusAsync(session, row.GetProperty("id_v2").GetString()!)).ShouldBe("APPROVED");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("x")]
    [InlineData("3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e9999")]
    public async Task Decide_Unknown_Returns404(string id)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await DecideAsync(session, id, "approve");

        answer.Status.ShouldBe(404);
        answer.Json.GetProperty("error").GetString()!.ShouldStartWith("There is no such absence");
    }

    [Fact]
    public async Task Approve_WhereASubstituteWasAsked_TheSubstituteIsFirst()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var other = await OtherAsync(session);
        var id = await EnterAsync(session, $$$""","substitute":{"id":"{{{other}}}"}""");
        (await StatusAsync(session, id)).ShouldBe("SUBSTITUTE_REQUESTED");

        using var first = await DecideAsync(session, id, "approve");
        using var second = await DecideAsync(session, id, "approve");

        first.Json.GetProperty("status").GetString().ShouldBe("PENDING");
        second.Json.GetProperty("status").GetString().ShouldBe("APPROVED");
    }

    [Fact]
    public async Task Rejected_TakesNoTimeAnyMore()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = await EnterAsync(session);

        using var decided = await DecideAsync(session, id, "reject");

        (await EnterAsync(session)).ShouldNotBe(id);
    }

    [Fact]
    public async Task ByTheClock_PendingIsApprovedWhenItsTimeHasComeAndNotBefore()
    {
        await using var session = await SandboxSession.StartAsync(Small with { ApproveAbsencesAfter = TimeSpan.FromHours(2) });
        session.Server.StopClock();
        await using var inbox = await WebhookInbox.StartAsync();
        await session.RegisterAsync(inbox, "absence-period.updated.status,absence-period.deleted");
        var id = await EnterAsync(session);
        session.Server.AdvanceClock(TimeSpan.FromMinutes(119));
        (await StatusAsync(session, id)).ShouldBe("PENDING");

        session.Server.AdvanceClock(TimeSpan.FromMinutes(1));

        using var letter = JsonDocument.Parse((await inbox.NextAsync()).Body);
        letter.RootElement.GetProperty("event_name").GetString().ShouldBe("absence-period.updated.status");
        (await StatusAsync(session, id)).ShouldBe("APPROVED");
    }

    [Fact]
    public async Task ByTheClock_WhatWasDecidedOrWaitsForASubstitute_IsLeftOrTakenToItsEnd()
    {
        await using var session = await SandboxSession.StartAsync(Small with { ApproveAbsencesAfter = TimeSpan.FromHours(2) });
        session.Server.StopClock();
        await using var inbox = await WebhookInbox.StartAsync();
        var refused = await EnterAsync(session);
        using var decided = await DecideAsync(session, refused, "reject");
        var waiting = await EnterAsync(session, $$$""","substitute":{"id":"{{{await OtherAsync(session)}}}"}""");
        await session.RegisterAsync(inbox, "absence-period.updated.status");

        session.Server.AdvanceClock(TimeSpan.FromHours(2));

        await inbox.NextAsync();
        await inbox.NextAsync();
        (await StatusAsync(session, refused)).ShouldBe("REJECTED");
        (await StatusAsync(session, waiting)).ShouldBe("APPROVED");
    }

    [Fact]
    public async Task ByTheClock_TimeThatIsNone_StopsTheStart()
    {
        var exception = await Should.ThrowAsync<SandboxStartException>(
            () => SandboxServer.StartAsync(Small with { ApproveAbsencesAfter = TimeSpan.FromSeconds(-1) }));

        exception.Message.ShouldContain("ApproveAbsencesAfter");
    }

    private static async Task<string> EnterAsync(SandboxSession session, string rest = "")
    {
        var body = $$$"""
            {"person":{"id":"{{{session.Server.Company.ChiefExecutiveId}}}"},"absence_type":{"id":"{{{Vacation}}}"},
             "starts_from":{"date_time":"2027-03-01T00:00:00","type":"FIRST_HALF"},"ends_at":{"date_time":"2027-03-05T00:00:00","type":"SECOND_HALF"}{{{rest}}}}
            """;
        using var created = await session.SendAsync(
            HttpMethod.Post, "/v2/absence-periods", new StringContent(body, Encoding.UTF8, "application/json"), session.V2Token);
        created.Status.ShouldBe(201, created.Text);
        return created.Json.GetProperty("id").GetString()!;
    }

    private static Task<Answer> DecideAsync(SandboxSession session, string id, string decision)
        => session.SendAsync(HttpMethod.Post, $"/__sandbox/absences/{id}/{decision}", null, null);

    private static async Task<string?> StatusAsync(SandboxSession session, string id)
        => (await session.GetJsonAsync($"/v2/absence-periods/{id}")).GetProperty("approval").GetProperty("status").GetString();

    private static async Task<string> OtherAsync(SandboxSession session)
        => (await session.GetJsonAsync("/v2/persons")).GetProperty("_data").EnumerateArray().Select(person => person.GetProperty("id").GetString()!)
            .First(id => id != session.Server.Company.ChiefExecutiveId.ToString());
}
