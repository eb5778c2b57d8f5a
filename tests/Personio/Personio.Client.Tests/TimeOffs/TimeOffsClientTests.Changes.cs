using System.Net;
using Personio.Client.Absences;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;
using Personio.Client.TimeOffs;

namespace Personio.Client.Tests.TimeOffs;

public sealed partial class TimeOffsClientTests
{
    private const string Create = "POST /v1/company/time-offs";

    private static readonly NewTimeOff Vacation = new()
    {
        EmployeeId = "4711", TimeOffTypeId = "1234", Time = AbsenceTime.Days(new(2026, 8, 3), new(2026, 8, 7), startsAtMidday: true), Comment = "Ski & sun",
    };

    [Theory]
    [InlineData(false, "false")]
    [InlineData(true, "true")]
    public async Task Create_Body_IsAFormThatAlwaysSaysWhetherToSkipTheApproval(bool skipApproval, string expected)
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json("""{"success":true,"data":{"type":"TimeOffPeriod","attributes":{"id":880013,"status":"pending","created_by":"API"}}}"""));

        var created = await Client(host).CreateAsync(Vacation, skipApproval);

        (created.Id, created.Status, created.CreatedBy).ShouldBe(("880013", TimeOffStatus.Pending, "API"));
        var request = host.Stub.Requests[^1];
        request.MediaType.ShouldBe("application/x-www-form-urlencoded");
        request.Body.ShouldBe(
            "employee_id=4711&time_off_type_id=1234&start_date=2026-08-03&end_date=2026-08-07&half_day_start=true&half_day_end=false&comment=Ski+%26+sun"
            + $"&skip_approval={expected}");
    }

    [Fact]
    public async Task Create_AnswerThatIsAnArrayOfOne_IsReadToo()
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json("""{"success":true,"data":[{"type":"TimeOffPeriod","attributes":{"id":880013}}]}"""));

        (await Client(host).CreateAsync(Vacation)).Id.ShouldBe("880013");
    }

    [Fact]
    public async Task Create_WhatPersonioCannotTake_MakesNoCall()
    {
        await using var host = new ClientHost();
        var client = Client(host);

        await Should.ThrowAsync<ArgumentException>(() => client.CreateAsync(Vacation with { EmployeeId = "Mira" }));
        await Should.ThrowAsync<ArgumentException>(() => client.CreateAsync(Vacation with { TimeOffTypeId = "3f1c8f52-0000" }));
        await Should.ThrowAsync<ArgumentException>(() => client.CreateAsync(Vacation with { Time = AbsenceTime.Days(new(2026, 8, 3), null) }));
        await Should.ThrowAsync<ArgumentException>(() => client.CreateAsync(
            Vacation with { Time = AbsenceTime.Hours(new(2026, 8, 3, 9, 0, 0), new(2026, 8, 3, 10, 0, 0)) }));
        Should.Throw<ArgumentException>(() => AbsenceTime.Days(new(2026, 8, 3), new(2026, 8, 3), true, true)).Message.ShouldContain("single day");
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(400, """{"success":false,"error":{"code":400,"message":"Error when trying to insert absence period"}}""", typeof(PersonioInvalidRequestException), "Error when trying to insert absence period")]
    [InlineData(404, """{"success":false,"error":{"code":0,"message":"Time-off type not found."}}""", typeof(PersonioNotFoundException), "Time-off type not found.")]
    [InlineData(500, """{"success":false,"error":{"code":0,"message":"Something went wrong"}}""", typeof(PersonioUnknownOutcomeException), "Something went wrong")]
    public async Task Create_Refused_IsATypedError(int status, string body, Type exception, string message)
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json(body, (HttpStatusCode)status));

        var thrown = (PersonioException)await Should.ThrowAsync(() => Client(host).CreateAsync(Vacation), exception);

        thrown.PersonioMessage.ShouldBe(message);
        thrown.Message.ShouldNotContain("Ski");
        host.Stub.Count(Create).ShouldBe(1, "it is never repeated");
    }

    [Theory]
    [InlineData("""{"end_date":["The end date must be a date after or equal to start date."]}""", "end_date")]
    [InlineData("\"{...}\"", null)]
    public async Task Create_FieldsRefused_AreNamedWhereTheyAreFields(string data, string? field)
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json(
            $$$"""{"success":false,"error":{"code":0,"message":"The given data failed to pass validation.","error_data":{{{data}}}}}""", HttpStatusCode.UnprocessableEntity));

        var exception = await Should.ThrowAsync<PersonioInvalidRequestException>(() => Client(host).CreateAsync(Vacation));

        exception.FieldErrors.Select(error => error.Field).ShouldBe(field is null ? [] : [field]);
    }

    [Theory]
    [InlineData("""{"success":true}""")]
    [InlineData("""{"success":true,"data":[]}""")]
    [InlineData("not JSON")]
    public async Task Create_AnswerThatTellsNothing_IsAnUnknownOutcome(string body)
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json(body));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => Client(host).CreateAsync(Vacation));
    }

    [Fact]
    public async Task Delete_ThereOrNot_IsTold()
    {
        await using var host = new ClientHost();
        host.Stub.On("DELETE /v1/company/time-offs/880012", _ => PersonioStub.Json("""{"success":true,"data":{"message":"The absence period was deleted."}}"""));
        host.Stub.On("DELETE /v1/company/time-offs/1", _ => PersonioStub.Json(
            """{"success":false,"error":{"code":404,"message":"The absence period was not found."}}""", HttpStatusCode.NotFound));

        (await Client(host).DeleteAsync("880012")).ShouldBeTrue();
        (await Client(host).DeleteAsync("1")).ShouldBeFalse();
        await Should.ThrowAsync<ArgumentException>(() => Client(host).DeleteAsync("x"));
    }
}
