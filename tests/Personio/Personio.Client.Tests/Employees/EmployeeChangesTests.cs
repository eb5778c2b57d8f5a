using System.Net;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Employees;

/// <summary>Changing an employee, pictures and balances, against answers written from what is known of Personio's v1.</summary>
public sealed class EmployeeChangesTests
{
    private const string Patch = "PATCH /v1/company/employees/4711";

    [Fact]
    public async Task Update_SetNullAndUnset_AreThreeDifferentThings()
    {
        await using var host = new ClientHost();
        host.Stub.On(Patch, _ => PersonioStub.Json("""{"success":true,"data":{"id":4711},"meta":["Department x skipped"]}"""));

        var changed = await host.Employees.UpdateAsync("4711", new EmployeeChange
        {
            LastName = "Neu",
            PreferredName = null,
            Gender = Gender.Diverse,
            HireDate = new DateOnly(2026, 7, 1),
            WeeklyWorkingHours = 32.5m,
            Status = EmployeeStatus.Leave,
            SupervisorId = null,
            CustomAttributes = new Dictionary<string, string?> { ["dynamic_1"] = "x", ["dynamic_2"] = null },
        });

        changed.Id.ShouldBe("4711");
        changed.Ignored.ShouldBe(["Department x skipped"]);
        host.Stub.Requests[^1].Body.ShouldBe(
            """{"employee":{"last_name":"Neu","preferred_name":null,"gender":"diverse","hire_date":"2026-07-01","weekly_working_hours":32.5,"status":"leave","supervisor_id":null,"custom_attributes":{"dynamic_1":"x","dynamic_2":null}}}""");
    }

    [Fact]
    public async Task Update_Supervisor_IsANumber()
    {
        await using var host = new ClientHost();
        host.Stub.On(Patch, _ => PersonioStub.Json("""{"success":true,"data":{"id":4711},"meta":[]}"""));

        await host.Employees.UpdateAsync("4711", new EmployeeChange { SupervisorId = "12" });

        host.Stub.Requests[^1].Body.ShouldBe("""{"employee":{"supervisor_id":12}}""");
    }

    [Fact]
    public async Task Update_WhatPersonioCannotTake_IsRefusedBeforeAnyCall()
    {
        await using var host = new ClientHost();

        await Should.ThrowAsync<ArgumentException>(() => host.Employees.UpdateAsync("x", new EmployeeChange { Position = "y" }));
        await Should.ThrowAsync<ArgumentException>(() => host.Employees.UpdateAsync("4711", new EmployeeChange { SupervisorId = "boss" }));
        await Should.ThrowAsync<ArgumentException>(() => host.Employees.UpdateAsync("4711", new EmployeeChange { FirstName = null! }));
        await Should.ThrowAsync<ArgumentException>(() => host.Employees.UpdateAsync("4711", new EmployeeChange { Status = EmployeeStatus.Unknown }));
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task SetInactive_SendsTheStatusAndNothingElse()
    {
        await using var host = new ClientHost();
        host.Stub.On(Patch, _ => PersonioStub.Json("""{"success":true,"data":{"id":4711}}"""));

        await host.Employees.SetInactiveAsync("4711");

        host.Stub.Requests[^1].Body.ShouldBe("""{"employee":{"status":"inactive"}}""");
    }

    [Fact]
    public async Task Update_ServerError_IsNotRepeated()
    {
        await using var host = new ClientHost();
        host.Stub.On(Patch, _ => PersonioStub.Status(HttpStatusCode.InternalServerError));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => host.Employees.SetInactiveAsync("4711"));
        host.Stub.Count(Patch).ShouldBe(1);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"success\":true")]
    public async Task Update_YesThatCannotBeRead_LeavesTheOutcomeUnknown(string body)
    {
        await using var host = new ClientHost();
        host.Stub.On(Patch, _ => PersonioStub.Json(body));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => host.Employees.SetInactiveAsync("4711"));
        host.Stub.Count(Patch).ShouldBe(1);
    }

    [Fact]
    public async Task GetProfilePicture_Jpeg_IsBytesWithTheTypePersonioSays()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/employees/4711/profile-picture/64", _ => Bytes("image/jpeg"));
        host.Stub.On("GET /v1/company/employees/4711/profile-picture", _ => Bytes("image/png"));

        var picture = (await host.Employees.GetProfilePictureAsync("4711", 64))!;

        picture.MediaType.ShouldBe("image/jpeg");
        picture.Content.ToArray().ShouldBe([1, 2, 3]);
        picture.ToString().ShouldBe("ProfilePicture image/jpeg 3 bytes");
        host.Stub.Requests[^1].Headers["Accept"].ShouldBe("image/png, image/jpeg");
        (await host.Employees.GetProfilePictureAsync("4711"))!.MediaType.ShouldBe("image/png");

        static HttpResponseMessage Bytes(string type) =>
            new(HttpStatusCode.OK) { Content = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new(type) } } };
    }

    [Fact]
    public async Task GetProfilePicture_None_IsNull()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/employees/4711/profile-picture", _ => PersonioStub.Json(
            """{"success":false,"error":{"code":404,"message":"Etwas ist schiefgelaufen "}}""", HttpStatusCode.NotFound));

        (await host.Employees.GetProfilePictureAsync("4711")).ShouldBeNull();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => host.Employees.GetProfilePictureAsync("4711", 0));
    }

    [Fact]
    public async Task GetAbsenceBalances_BareObjectsAndOpenCategories_AreRead()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/employees/4711/absences/balance", _ => PersonioStub.Json(
            """{"success":true,"data":[{"id":113437,"name":"Paid vacation","category":"paid_vacation","balance":10.5,"available_balance":8.5},{"id":2,"category":"custom_absence","balance":"3"}]}"""));

        var balances = (await host.Employees.GetAbsenceBalancesAsync("4711"))!;

        balances[0].ShouldBe(new AbsenceBalance { Id = "113437", Name = "Paid vacation", Category = "paid_vacation", Balance = 10.5m, AvailableBalance = 8.5m });
        balances[1].Category.ShouldBe("custom_absence");
        balances[1].Balance.ShouldBe(3);
    }

    [Fact]
    public async Task GetCustomAttributes_OldName_ReadsTheSameShape()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/employees/custom-attributes", _ => PersonioStub.Json(
            """{"success":true,"data":[{"key":"dynamic_2","label":"Marital status","type":"list","universal_id":null,"options":["married","single"]}]}"""));

        (await host.Employees.GetCustomAttributesAsync()).ShouldHaveSingleItem().Options.ShouldBe(["married", "single"]);
    }
}
