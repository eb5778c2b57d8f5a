using System.Net;
using Personio.Client.Absences;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Absences;

/// <summary>Writing, and what days count.</summary>
public sealed partial class AbsencesClientTests
{
    [Fact]
    public async Task CreateAsync_Days_AreSentWithTheLastDayItself()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/absence-periods", _ => PersonioStub.Json("""{"id":"7d0a","_meta":{}}""", HttpStatusCode.Created));

        var id = await host.Absences.CreateAsync(New(AbsenceTime.Days(new(2026, 7, 6), new(2026, 7, 10), endsAtMidday: true)) with { Comment = "x" });

        id.ShouldBe("7d0a");
        host.Stub.Requests[^1].Query.ShouldBe(["skip_approval=false"]);
        host.Stub.Requests[^1].Body.ShouldBe(
            """{"person":{"id":"5005"},"absence_type":{"id":"3f1c"},"starts_from":{"date_time":"2026-07-06T00:00:00","type":"FIRST_HALF"},"ends_at":{"date_time":"2026-07-10T00:00:00","type":"FIRST_HALF"},"comment":"x"}""");
    }

    [Fact]
    public async Task CreateAsync_HoursAndOpenEnds_AreLocalWithoutHalvesAndNull()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/absence-periods", _ => PersonioStub.Json("""{"id":"7d0a"}""", HttpStatusCode.Created));

        await host.Absences.CreateAsync(New(AbsenceTime.Hours(new(2026, 7, 6, 9, 0, 0), new(2026, 7, 6, 10, 30, 0))), skipApproval: true);
        var hours = host.Stub.Requests[^1];
        await host.Absences.CreateAsync(New(AbsenceTime.Days(new(2026, 7, 6), last: null)) with { SubstituteId = "7" });

        hours.Query.ShouldBe(["skip_approval=true"]);
        hours.Body.ShouldContain("""
            "starts_from":{"date_time":"2026-07-06T09:00:00","type":null},"ends_at":{"date_time":"2026-07-06T10:30:00","type":null}
            """);
        host.Stub.Requests[^1].Body.ShouldEndWith(""" "ends_at":null,"substitute":{"id":"7"}}""".TrimStart());
    }

    [Fact]
    public async Task CreateAsync_AnswerThatIsNone_LeavesTheOutcomeUnknownAndIsNotRepeated()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/absence-periods", _ => PersonioStub.Status(HttpStatusCode.BadGateway));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => host.Absences.CreateAsync(New(AbsenceTime.Days(new(2026, 7, 6), null))));

        host.Stub.Count("POST /v2/absence-periods").ShouldBe(1);
    }

    [Fact]
    public async Task CreateAsync_Overlap_IsAConflict()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/absence-periods", _ => PersonioStub.Json(
            """{"personio_trace_id":"t-1","errors":[{"title":"Conflict","detail":"overlaps","type":null}]}""", HttpStatusCode.Conflict, "application/problem+json"));

        var exception = await Should.ThrowAsync<PersonioConflictException>(() => host.Absences.CreateAsync(New(AbsenceTime.Days(new(2026, 7, 6), null))));

        exception.TraceId.ShouldBe("t-1");
    }

    [Fact]
    public async Task CreateAsync_SubstituteRequired_IsRefusedInPersoniosWords()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/absence-periods", _ => PersonioStub.Json(
            """{"personio_trace_id":"t-1","timestamp":"2026-03-02T08:15:30+00:00","errors":[{"title":"Substitute required","detail":"A substitute is required for this absence type.","type":null,"_meta":{}}]}""",
            HttpStatusCode.UnprocessableEntity,
            "application/problem+json"));

        var refusal = await Should.ThrowAsync<PersonioInvalidRequestException>(
            () => host.Absences.CreateAsync(New(AbsenceTime.Days(new(2026, 7, 6), null))));

        (refusal.Status, refusal.PersonioMessage).ShouldBe((422, "A substitute is required for this absence type."));
    }

    [Fact]
    public void Time_ThatCannotBe_IsRefusedBeforeAnyCall()
    {
        Should.Throw<ArgumentException>(() => AbsenceTime.Days(new(2026, 7, 6), new(2026, 7, 5)));
        Should.Throw<ArgumentException>(() => AbsenceTime.Days(new(2026, 7, 6), new(2026, 7, 6), startsAtMidday: true, endsAtMidday: true));
        Should.Throw<ArgumentException>(() => AbsenceTime.Hours(new(2026, 7, 6, 9, 0, 0), new(2026, 7, 6, 9, 0, 0)));
        AbsenceTime.Days(new(2026, 7, 6), new(2026, 7, 7), startsAtMidday: true, endsAtMidday: true).ToString().ShouldBe(nameof(AbsenceTime));
    }

    [Fact]
    public async Task UpdateAsync_SendsWhatIsSetAlone()
    {
        await using var host = new ClientHost();
        host.Stub.On("PATCH /v2/absence-periods/7d0a", _ => PersonioStub.Status(HttpStatusCode.NoContent));

        await host.Absences.UpdateAsync("7d0a", new AbsenceChange { Comment = null });
        var comment = host.Stub.Requests[^1].Body;
        await host.Absences.UpdateAsync("7d0a", new AbsenceChange { Time = AbsenceTime.Days(new(2026, 7, 6), new(2026, 7, 6), startsAtMidday: true) });

        comment.ShouldBe("""{"comment":null}""");
        host.Stub.Requests[^1].Body.ShouldBe(
            """{"starts_from":{"date_time":"2026-07-06T00:00:00","type":"SECOND_HALF"},"ends_at":{"date_time":"2026-07-06T00:00:00","type":"SECOND_HALF"}}""");
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent, true)]
    [InlineData(HttpStatusCode.OK, true)]
    [InlineData(HttpStatusCode.NotFound, false)]
    public async Task DeleteAsync_TellsWhetherThereWasOne(HttpStatusCode status, bool expected)
    {
        await using var host = new ClientHost();
        host.Stub.On("DELETE /v2/absence-periods/7d0a", _ => PersonioStub.Status(status));

        (await host.Absences.DeleteAsync("7d0a")).ShouldBe(expected);
    }

    [Fact]
    public async Task ListDaysAsync_LongAbsence_FollowsTheLinksOf28Days()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/absence-periods/7d0a/breakdowns", request => PersonioStub.Json(request.Address.Query.Contains("cursor")
            ? """{"_data":[{"date":"2026-07-11","effective_duration":{"unit":"HOUR","value":1.5}}],"_meta":{"links":{}}}"""
            : """
              {"_data":[{"date":"2026-07-09","effective_duration":{"unit":"DAY","value":0}},{"date":"2026-07-10","effective_duration":{"unit":"DAY","value":0.5}}],
               "_meta":{"links":{"next":{"href":"https://personio.test/v2/absence-periods/7d0a/breakdowns?limit=28&cursor=x"}}}}
              """));

        var days = await host.Absences.ListDaysAsync("7d0a").ToListAsync();

        days.ShouldBe(
        [
            new AbsenceDay(new(2026, 7, 9), 0, AbsenceUnit.Day), new AbsenceDay(new(2026, 7, 10), 0.5m, AbsenceUnit.Day),
            new AbsenceDay(new(2026, 7, 11), 1.5m, AbsenceUnit.Hour),
        ]);
        host.Stub.Requests.First(request => request.Method == "GET").Query.ShouldBe(["limit=28"]);
    }

    [Fact]
    public async Task GetTypeAsync_UnknownOrImpossibleId_IsNull()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/absence-types/none", _ => PersonioStub.Status(HttpStatusCode.NotFound));
        host.Stub.On("GET /v2/absence-types/3f1c", _ => PersonioStub.Json("""{"id":"3f1c","name":"Paid vacation","category":null,"unit":"DAY"}"""));

        (await host.Absences.GetTypeAsync("none")).ShouldBeNull();
        (await host.Absences.GetTypeAsync("../persons")).ShouldBeNull();
        (await host.Absences.GetTypeAsync("3f1c"))!.Unit.ShouldBe(AbsenceUnit.Day);
    }

    private static NewAbsence New(AbsenceTime time) => new() { PersonId = "5005", AbsenceTypeId = "3f1c", Time = time };
}
