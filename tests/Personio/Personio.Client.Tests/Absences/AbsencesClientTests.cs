using System.Net;
using Personio.Client.Absences;
using Personio.Client.Connections;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Absences;

public sealed partial class AbsencesClientTests
{
    private const string Route = "GET /v2/absence-periods";
    private const string Base = "https://personio.test/v2/absence-periods";

    [Fact]
    public async Task ListAsync_DayAbsence_EndsOnItsLastDay()
    {
        var absence = await ReadAsync(Period("2026-07-06T00:00:00", "FIRST_HALF", "2026-07-11T00:00:00", "SECOND_HALF"));

        absence.Id.ShouldBe("7d0a");
        absence.PersonId.ShouldBe("5005");
        absence.AbsenceTypeId.ShouldBe("3f1c");
        absence.Unit.ShouldBe(AbsenceUnit.Day);
        absence.StartDate.ShouldBe(new DateOnly(2026, 7, 6));
        absence.EndDate.ShouldBe(new DateOnly(2026, 7, 10));
        absence.StartsAt.ShouldBeNull();
        absence.EndsAt.ShouldBeNull();
        absence.StartsAtMidday.ShouldBeFalse();
        absence.EndsAtMidday.ShouldBeFalse();
        absence.TimeZoneId.ShouldBe("Europe/Berlin");
        absence.ApprovalStatus.ShouldBe(ApprovalStatus.Approved);
        absence.CreatedAt.ShouldBe(new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));
        absence.UpdatedAt.ShouldBe(new DateTimeOffset(2026, 6, 2, 9, 0, 0, TimeSpan.Zero));
        absence.Comment.ShouldBeNull();
        absence.ToString().ShouldBe("Absence 7d0a");
    }

    [Theory]
    [InlineData("2026-07-06T00:00:00", "FIRST_HALF", "2026-07-07T00:00:00", "SECOND_HALF", "2026-07-06", false, false)]
    [InlineData("2026-07-06T00:00:00", "FIRST_HALF", "2026-07-07T00:00:00", "FIRST_HALF", "2026-07-06", false, true)]
    [InlineData("2026-07-06T00:00:00", "SECOND_HALF", "2026-07-07T00:00:00", "SECOND_HALF", "2026-07-06", true, false)]
    [InlineData("2026-07-06T00:00:00", "SECOND_HALF", "2026-07-09T00:00:00", "FIRST_HALF", "2026-07-08", true, true)]
    [InlineData("2026-07-06T00:00:00", "FIRST_HALF", "2026-07-06T00:00:00", "SECOND_HALF", "2026-07-06", false, false)]
    [InlineData("2026-07-06T00:00:00", "FIRST_HALF", "2026-07-08T12:00:00", "FIRST_HALF", "2026-07-08", false, true)]
    [InlineData("2025-12-31T00:00:00", "FIRST_HALF", "2026-01-01T00:00:00", "SECOND_HALF", "2025-12-31", false, false)]
    public async Task ListAsync_HalvesAndMidnights_GiveTheInclusiveEnd(
        string start, string startHalf, string end, string endHalf, string lastDay, bool startsAtMidday, bool endsAtMidday)
    {
        var absence = await ReadAsync(Period(start, startHalf, end, endHalf));

        absence.EndDate.ShouldBe(DateOnly.Parse(lastDay));
        absence.StartsAtMidday.ShouldBe(startsAtMidday);
        absence.EndsAtMidday.ShouldBe(endsAtMidday);
    }

    [Theory]
    [InlineData("2026-07-06T13:00:00", "2026-07-06T17:30:00", "2026-07-06")]
    [InlineData("2026-07-06T22:00:00", "2026-07-07T02:00:00", "2026-07-07")]
    [InlineData("2026-07-06T22:00:00", "2026-07-07T00:00:00", "2026-07-06")]
    public async Task ListAsync_HourAbsence_KeepsItsTimes(string start, string end, string lastDay)
    {
        var absence = await ReadAsync(Period(start, null, end, null));

        absence.Unit.ShouldBe(AbsenceUnit.Hour);
        absence.StartsAt.ShouldBe(DateTime.Parse(start));
        absence.EndsAt.ShouldBe(DateTime.Parse(end));
        absence.StartsAt!.Value.Kind.ShouldBe(DateTimeKind.Unspecified);
        absence.EndDate.ShouldBe(DateOnly.Parse(lastDay));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"date_time":null,"type":null}""")]
    [InlineData("""{}""")]
    public async Task ListAsync_OpenEnd_HasNoEnd(string end)
    {
        var absence = await ReadAsync($$"""{"id":"7d0a","starts_from":{"date_time":"2026-07-06T00:00:00","type":"FIRST_HALF"},"ends_at":{{end}}}""");

        absence.EndDate.ShouldBeNull();
        absence.Unit.ShouldBe(AbsenceUnit.Day);
        absence.PersonId.ShouldBeNull();
    }

    [Fact]
    public async Task ListAsync_NewApprovalWord_IsUnknownWithTheRawText()
    {
        var absence = await ReadAsync("""{"id":7,"starts_from":{"date_time":"2026-07-06T00:00:00","type":null},"approval":{"status":"ESCALATED"}}""");

        absence.Id.ShouldBe("7");
        absence.ApprovalStatus.ShouldBe(ApprovalStatus.Unknown);
        absence.RawApprovalStatus.ShouldBe("ESCALATED");
    }

    [Fact]
    public async Task ListAsync_Filter_IsSentAsDottedKeysAndCommaLists()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => Page(null));

        await ListAsync(host, new AbsenceFilter
        {
            From = new DateOnly(2026, 7, 1),
            To = new DateOnly(2026, 7, 31),
            PersonIds = ["1", "2", "2", "x y"],
            AbsenceTypeIds = ["3f1c"],
            UpdatedSince = new DateTimeOffset(2026, 6, 1, 2, 0, 0, TimeSpan.FromHours(2)),
        });

        host.Stub.Requests[^1].Query.ShouldBe(
        [
            "limit=100", "starts_from.date_time.lte=2026-07-31T23:59:59.000", "ends_at.date_time.gte=2026-07-01T00:00:00.000",
            "updated_at.gte=2026-06-01T00:00:00", "person.id=1,2", "absence_type.id=3f1c",
        ]);
        host.Stub.Requests[^1].Authorization.ShouldBe("Bearer papi-token-1");
    }

    [Fact]
    public async Task ListAsync_DayAfterTheAbsence_IsNotAMatch()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => Page(null, Period("2026-07-06T00:00:00", "FIRST_HALF", "2026-07-11T00:00:00", "SECOND_HALF")));

        (await ListAsync(host, new AbsenceFilter { From = new DateOnly(2026, 7, 11) })).ShouldBeEmpty();
        (await ListAsync(host, new AbsenceFilter { From = new DateOnly(2026, 7, 10) })).Count.ShouldBe(1);
        (await ListAsync(host, new AbsenceFilter { To = new DateOnly(2026, 7, 5) })).ShouldBeEmpty();
        (await ListAsync(host, new AbsenceFilter { To = new DateOnly(2026, 7, 6) })).Count.ShouldBe(1);
    }

    [Fact]
    public async Task ListAsync_FilterThatMatchesNothing_CostsNoCall()
    {
        await using var host = new ClientHost();

        (await ListAsync(host, new AbsenceFilter { PersonIds = [] })).ShouldBeEmpty();
        (await ListAsync(host, new AbsenceFilter { PersonIds = ["../x"] })).ShouldBeEmpty();
        (await ListAsync(host, new AbsenceFilter { AbsenceTypeIds = [] })).ShouldBeEmpty();
        (await ListAsync(host, new AbsenceFilter { From = new DateOnly(2026, 2, 2), To = new DateOnly(2026, 2, 1) })).ShouldBeEmpty();
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task ListAsync_MorePeopleThanOneAddressHolds_CostOneListingForEachSoMany()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => Page(null));

        await ListAsync(host, new AbsenceFilter { PersonIds = [.. Enumerable.Range(1, (2 * AbsencesClient.MaxPeoplePerListing) + 1).Select(static id => $"{id}")] });

        host.Stub.Count(Route).ShouldBe(3);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("""{"_data":{0},"_meta":{}}""")]
    public async Task GetAsync_BareOrWrapped_IsRead(string frame)
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/absence-periods/7d0a", _ => PersonioStub.Json(frame.Replace("{0}", Hours("7d0a"), StringComparison.Ordinal)));

        (await host.Absences.GetAsync("7d0a")).ShouldNotBeNull().Id.ShouldBe("7d0a");
        host.Calls.ShouldHaveSingleItem().Endpoint.ShouldBe("GET /v2/absence-periods/{id}");
    }

    [Fact]
    public async Task GetAsync_MissingObject_IsNullButAnUnknownEndpointIsAnError()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/absence-periods/a", _ => PersonioStub.Json(
            """{"errors":[{"title":"Not found","type":"https://developer.personio.de/reference/errors#common.resource_not_found"}]}""",
            HttpStatusCode.NotFound));
        host.Stub.On("GET /v2/absence-periods/b", _ => PersonioStub.Json(
            """{"errors":[{"type":"https://developer.personio.de/v2.0/page/public-api-error-codes#apinot_found","_meta":{"path":"/v2/x"}}]}""",
            HttpStatusCode.NotFound));

        (await host.Absences.GetAsync("a")).ShouldBeNull();
        (await Should.ThrowAsync<PersonioNotFoundException>(() => host.Absences.GetAsync("b"))).EndpointUnknown.ShouldBeTrue();
        (await host.Absences.GetAsync("../../v1/auth")).ShouldBeNull();
    }

    [Fact]
    public async Task ListTypesAsync_Pages_AreRead()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/absence-types", request => request.Query.Contains("cursor=2")
            ? Page(null, """{"id":"b","unit":"HOUR"}""", """{"id":"c","unit":"WEEK"}""", """{"id":"d"}""")
            : Page("""{"href":"/v2/absence-types?cursor=2"}""", """{"id":"a","name":"Paid vacation","category":"PAID_VACATION","unit":"DAY"}"""));

        (await host.Absences.ListTypesAsync()).ShouldBe(
        [
            new AbsenceType { Id = "a", Name = "Paid vacation", Category = "PAID_VACATION", Unit = AbsenceUnit.Day },
            new AbsenceType { Id = "b", Unit = AbsenceUnit.Hour },
            new AbsenceType { Id = "c", Unit = AbsenceUnit.Unknown },
            new AbsenceType { Id = "d" },
        ]);
    }

    [Fact]
    public async Task ListTypesAsync_ConnectionPinnedToV1_SaysSoWithoutACall()
    {
        await using var host = new ClientHost(configure: options => options.ApiVersion = PersonioApiVersion.V1);

        var exception = await Should.ThrowAsync<PersonioVersionException>(() => host.Absences.ListTypesAsync());

        exception.Code.ShouldBe("UPSTREAM_VERSION_UNSUPPORTED");
        exception.Message.ShouldContain("Personio:ApiVersion");
        host.Stub.Requests.ShouldBeEmpty();
    }

    private static async Task<Absence> ReadAsync(string period)
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => Page(null, period));
        return (await ListAsync(host, new AbsenceFilter())).ShouldHaveSingleItem();
    }

    private static async Task<List<Absence>> ListAsync(ClientHost host, AbsenceFilter filter)
    {
        var absences = new List<Absence>();
        await foreach (var absence in host.Absences.ListAsync(filter))
        {
            absences.Add(absence);
        }

        return absences;
    }

    private static HttpResponseMessage Page(string? next, params string[] items)
    {
        var links = next is null ? string.Empty : "\"next\":" + next;
        return PersonioStub.Json("{\"_data\":[" + string.Join(',', items) + "],\"_meta\":{\"links\":{" + links + "}}}");
    }

    private static string Hours(string id) =>
        """{"id":"{0}","starts_from":{"date_time":"2026-07-06T08:00:00","type":null},"ends_at":{"date_time":"2026-07-06T09:00:00","type":null}}"""
            .Replace("{0}", id, StringComparison.Ordinal);

    private static string Period(string start, string? startHalf, string end, string? endHalf) =>
        $$$"""
        {"id":"7d0a","person":{"id":"5005"},"absence_type":{"id":"3f1c"},
         "starts_from":{"date_time":"{{{start}}}","type":{{{Quote(startHalf)}}} },
         "ends_at":{"date_time":"{{{end}}}","type":{{{Quote(endHalf)}}} },
         "timezone_id":"Europe/Berlin","comment":null,"approval":{"status":"APPROVED"},
         "created_at":"2026-06-01T09:00:00Z","updated_at":"2026-06-02T09:00:00Z","_meta":{"links":{} } }
        """;

    private static string Quote(string? text) => text is null ? "null" : $"\"{text}\"";
}
