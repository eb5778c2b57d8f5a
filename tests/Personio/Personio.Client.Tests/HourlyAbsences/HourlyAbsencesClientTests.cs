using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Absences;
using Personio.Client.Errors;
using Personio.Client.HourlyAbsences;
using Personio.Client.Tests.Testing;
using Personio.Client.TimeOffs;

namespace Personio.Client.Tests.HourlyAbsences;

/// <summary>Absences in hours, against answers written from what is known of Personio.</summary>
public sealed class HourlyAbsencesClientTests
{
    private const string List = "GET /v1/company/absence-periods";
    private const string Create = "POST /v1/company/absence-periods";
    private const string Id = "0b0d1c52-6f0e-4a52-9d0b-7a6c1f6f2a10";

    private const string Row = """
        {"type":"AbsencePeriod","attributes":{"id":"0b0d1c52-6f0e-4a52-9d0b-7a6c1f6f2a10","measurement_unit":"hour","effective_duration":300,
         "employee":{"type":"Employee","attributes":{"id":{"label":"id","value":4711,"type":"integer","universal_id":"id"}}},
         "absence_type":{"type":"AbsenceType","attributes":{"id":"5a0f1c52-0000-4a52-9d0b-7a6c1f6f2a10","name":"Flex time","time_off_type_id":1235}},
         "certificate":{"status":"not-required"},"start":"2026-03-04T08:00:00.0Z","end":"2026-03-04T13:00:00.0Z","half_day_start":false,"half_day_end":false,
         "comment":"dentist","origin":"web","status":"approved","timezone":"Europe/Berlin","created_by":77,"created_at":"2026-03-01T14:29:56.510Z",
         "updated_at":"2026-03-01T14:29:56.510Z","approved_at":null,"breakdowns":[{"date":"2026-03-04","effective_duration":300}]}}
        """;

    private static readonly NewHourlyAbsence Dentist = new()
    {
        EmployeeId = "4711", TimeOffTypeId = "1235", Time = AbsenceTime.Hours(new(2026, 3, 4, 9, 5, 0), new(2026, 3, 4, 14, 0, 0)),
    };

    [Fact]
    public async Task List_Row_HasMinutesWhateverTheUnitSays()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => Page(Row));

        var absence = await Client(host).ListAsync().SingleAsync();

        absence.Id.ShouldBe(Id);
        absence.Duration.ShouldBe(TimeSpan.FromHours(5), "300 of an hour would be sixty times as much");
        absence.Days.ShouldHaveSingleItem().ShouldBe(new HourlyAbsenceDay { Date = new(2026, 3, 4), Duration = TimeSpan.FromHours(5) });
        (absence.Type!.Id, absence.Type.Name, absence.Type.TimeOffTypeId).ShouldBe(("5a0f1c52-0000-4a52-9d0b-7a6c1f6f2a10", "Flex time", "1235"));
        (absence.Employee!.Id, absence.Employee.FirstName).ShouldBe(("4711", null));
        absence.Start.ShouldBe(new DateTimeOffset(2026, 3, 4, 8, 0, 0, TimeSpan.Zero));
        absence.End.ShouldBe(new DateTimeOffset(2026, 3, 4, 13, 0, 0, TimeSpan.Zero));
        (absence.Origin, absence.Status, absence.CreatedById, absence.Timezone, absence.CertificateStatus)
            .ShouldBe(("web", TimeOffStatus.Approved, "77", "Europe/Berlin", "not-required"));
        (absence.HalfDayStart, absence.ApprovedAt, absence.Comment).ShouldBe((false, null, "dentist"));
        absence.CreatedAt!.Value.Millisecond.ShouldBe(510);
        absence.UnknownFields!.Keys.ShouldBe(["measurement_unit"]);
        absence.ToString().ShouldBe($"HourlyAbsence {Id}");
    }

    [Theory]
    [InlineData(""" "absence_type":{"id":"5a0f","name":"Flex time","time_off_type_id":1235} """, "1235")]
    [InlineData(""" "absence_type_id":{"id":"5a0f","name":"Flex time","time_off_type_id":"1235"} """, "1235")]
    [InlineData(""" "absence_type":null """, null)]
    [InlineData(""" "absence_type":[] """, null)]
    public async Task List_Type_UnderEitherNameFlatOrWrappedOrMissing(string type, string? number)
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => Page($$$"""{"attributes":{"id":"x",{{{type}}},"end":null,"origin":null}}"""));

        var absence = await Client(host).ListAsync().SingleAsync();

        absence.Type?.TimeOffTypeId.ShouldBe(number);
        (absence.Type is null).ShouldBe(number is null);
        absence.End.ShouldBeNull();
        absence.Days.ShouldBeEmpty();
    }

    [Fact]
    public async Task List_Pages_AreNumberedFromOne()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, request => PersonioStub.Json(
            $$$"""{"success":true,"metadata":{"total_elements":3,"current_page":1,"total_pages":2},"data":[{"attributes":{"id":"{{{request.Query[^1]}}}"}},{"attributes":{"id":"both"}}]}"""));

        (await Client(host).ListAsync().Select(absence => absence.Id).ToListAsync()).ShouldBe(["offset=1", "both", "offset=2"]);
        host.Stub.Count(List).ShouldBe(2);
    }

    [Fact]
    public async Task List_Filter_IsSentWithInstantsAndBrackets()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => Page());

        await Client(host).ListAsync(new HourlyAbsenceFilter
        {
            From = new(2026, 6, 1), To = new(2026, 6, 30), EmployeeIds = ["17", "x"], TypeIds = ["5a0f", "a,b"], Ids = [Id],
            UpdatedSince = new DateTimeOffset(2026, 5, 1, 2, 0, 0, TimeSpan.FromHours(2)), UpdatedBefore = new DateTimeOffset(2026, 5, 2, 0, 0, 0, TimeSpan.Zero),
        }).ToListAsync();

        host.Stub.Requests[^1].Query.ShouldBe(
        [
            "limit=200", "start_date=2026-06-01", "end_date=2026-06-30", "updated_from=2026-05-01T00:00:00Z", "updated_to=2026-05-02T00:00:01Z",
            "employees[]=17", "absence_types[]=5a0f", $"absence_periods[]={Id}", "offset=1",
        ]);
    }

    [Fact]
    public async Task List_FiltersWithoutEffect_AreAppliedHere()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => Page(
            Of("old", "2026-06-10", "2026-01-01"), Of("before", "2026-05-31", "2026-06-05"), Of("in", "2026-06-01", "2026-06-05"), Of("after", "2026-07-01", "2026-06-05"),
            """{"attributes":{"id":"bare"}}"""));

        var ids = await Client(host).ListAsync(new HourlyAbsenceFilter
        {
            From = new(2026, 6, 1), To = new(2026, 6, 30), UpdatedSince = new DateTimeOffset(2026, 6, 5, 0, 0, 0, TimeSpan.Zero),
        }).Select(absence => absence.Id).ToListAsync();

        ids.ShouldBe(["in", "bare"], "what tells no days and no time stamp may match");

        static string Of(string id, string day, string updated) =>
            $$$"""{"attributes":{"id":"{{{id}}}","end":"{{{day}}}T13:00:00.0Z","updated_at":"{{{updated}}}T00:00:00.000Z","breakdowns":[{"date":"{{{day}}}","effective_duration":60}]}}""";
    }

    [Fact]
    public async Task List_WhatCannotMatch_CostsNoCall()
    {
        await using var host = new ClientHost();

        (await Client(host).ListAsync(new HourlyAbsenceFilter { TypeIds = [] }).CountAsync()).ShouldBe(0);
        (await Client(host).ListAsync(new HourlyAbsenceFilter { Ids = ["no id"] }).CountAsync()).ShouldBe(0);
        (await Client(host).ListAsync(new HourlyAbsenceFilter { EmployeeIds = [] }).CountAsync()).ShouldBe(0);
        (await Client(host).ListAsync(new HourlyAbsenceFilter { From = new(2026, 6, 2), To = new(2026, 6, 1) }).CountAsync()).ShouldBe(0);
        await Should.ThrowAsync<ArgumentException>(async () => await Client(host).ListAsync(
            new HourlyAbsenceFilter { Ids = [.. Enumerable.Range(0, 51).Select(number => $"{number}")] }).CountAsync());
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task List_UnknownType_IsNotFoundWithPersoniosKey()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => PersonioStub.Json(
            """{"success":false,"error":{"code":404,"message":"models.absence-types.not-found"}}""", HttpStatusCode.NotFound, "application/problem+json"));

        var exception = await Should.ThrowAsync<PersonioNotFoundException>(
            async () => await Client(host).ListAsync(new HourlyAbsenceFilter { TypeIds = ["5a0f"] }).ToListAsync());

        exception.EndpointUnknown.ShouldBeFalse();
        exception.PersonioMessage.ShouldBe("models.absence-types.not-found");
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("[{0}]")]
    public async Task Create_PartOfADay_SendsTimesAndReadsEitherAnswer(string data)
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json($$"""{"success":true,"data":{{data.Replace("{0}", Row)}}}""", HttpStatusCode.Created));

        (await Client(host).CreateAsync(Dentist)).Id.ShouldBe(Id);

        host.Stub.Requests[^1].Body.ShouldBe(
            "employee_id=4711&time_off_type_id=1235&start_date=2026-03-04&end_date=2026-03-04&start_time=09%3A05&end_time=14%3A00&skip_approval=false");
    }

    [Fact]
    public async Task Create_WholeDays_SendsHalvesAndNoTimes()
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json($$"""{"success":true,"data":[{{Row}}]}""", HttpStatusCode.Created));

        await Client(host).CreateAsync(Dentist with { Time = AbsenceTime.Days(new(2026, 3, 4), new(2026, 3, 6), endsAtMidday: true), Comment = "c" }, skipApproval: true);

        host.Stub.Requests[^1].Body.ShouldBe(
            "employee_id=4711&time_off_type_id=1235&start_date=2026-03-04&end_date=2026-03-06&half_day_start=false&half_day_end=true&comment=c&skip_approval=true");
    }

    [Fact]
    public async Task Create_WhatV1CannotTake_MakesNoCallAndSaysWhatToDo()
    {
        await using var host = new ClientHost();

        await RefusedAsync(AbsenceTime.Hours(new(2026, 3, 4, 20, 0, 0), new(2026, 3, 5, 0, 0, 0)), "before midnight");
        await RefusedAsync(AbsenceTime.Hours(new(2026, 3, 4, 20, 0, 0), new(2026, 3, 5, 4, 0, 0)), "within one day");
        await RefusedAsync(AbsenceTime.Hours(new(2026, 3, 4, 20, 0, 30), new(2026, 3, 4, 21, 0, 0)), "no seconds");
        await RefusedAsync(AbsenceTime.Days(new(2026, 3, 4), new(2026, 3, 4)), "AbsenceTime.Hours");
        await RefusedAsync(AbsenceTime.Days(new(2026, 3, 4), null), "needs an end");
        await Should.ThrowAsync<ArgumentException>(() => Client(host).CreateAsync(Dentist with { TimeOffTypeId = Id }));
        host.Stub.Requests.ShouldBeEmpty();

        async Task RefusedAsync(AbsenceTime time, string why) =>
            (await Should.ThrowAsync<ArgumentException>(() => Client(host).CreateAsync(Dentist with { Time = time }))).Message.ShouldContain(why);
    }

    [Theory]
    [InlineData(400, "This API doesn't support Daily Absences. Please see the documentation for the right API to use", typeof(PersonioInvalidRequestException))]
    [InlineData(404, "Absence type not found.", typeof(PersonioNotFoundException))]
    [InlineData(500, "Something went wrong", typeof(PersonioUnknownOutcomeException))]
    public async Task Create_Refused_IsATypedError(int status, string message, Type exception)
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json($$$"""{"success":false,"error":{"code":0,"message":"{{{message}}}"}}""", (HttpStatusCode)status));

        ((PersonioException)await Should.ThrowAsync(() => Client(host).CreateAsync(Dentist), exception)).PersonioMessage.ShouldBe(message);
        host.Stub.Count(Create).ShouldBe(1);
    }

    [Fact]
    public async Task Delete_ThereOrNot_IsTold()
    {
        await using var host = new ClientHost();
        host.Stub.On($"DELETE /v1/company/absence-periods/{Id}", _ => PersonioStub.Json("""{"success":true,"data":{"message":"The absence period was deleted."}}"""));
        host.Stub.On("DELETE /v1/company/absence-periods/gone", _ => PersonioStub.Json(
            """{"success":false,"error":{"code":404,"message":"The absence period was not found."}}""", HttpStatusCode.NotFound));

        (await Client(host).DeleteAsync(Id)).ShouldBeTrue();
        (await Client(host).DeleteAsync("gone")).ShouldBeFalse();
        await Should.ThrowAsync<ArgumentException>(() => Client(host).DeleteAsync("../time-offs/1"));
    }

    private static HttpResponseMessage Page(params string[] rows) => PersonioStub.Json(
        $$$"""{"success":true,"metadata":{"total_elements":{{{rows.Length}}},"current_page":1,"total_pages":1},"offset":1,"limit":200,"data":[{{{string.Join(',', rows)}}}]}""");

    private static HourlyAbsencesClient Client(ClientHost host) => host.Services.GetRequiredService<HourlyAbsencesClient>();
}
