using System.Net.Http.Headers;
using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.Employees;

/// <summary>Pictures and balances.</summary>
public sealed class EmployeeDetailTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private SandboxSession Session => shared.Session;

    [Fact]
    public async Task Picture_AtTheAddressOfTheAttribute_IsAPngWithoutAnEchoedToken()
    {
        var address = (await Session.GetJsonAsync("/v1/company/employees?limit=50")).GetProperty("data").EnumerateArray()
            .Select(employee => employee.GetProperty("attributes").GetProperty("profile_picture").GetProperty("value"))
            .First(value => value.ValueKind == JsonValueKind.String).GetString()!;
        address.ShouldStartWith(Session.Server.BaseAddress.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", Session.V1Token) } };

        using var answer = await Session.Http.SendAsync(request);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await answer.Content.ReadAsByteArrayAsync()).AsSpan(1, 3).ToArray().ShouldBe("PNG"u8.ToArray());
        answer.Headers.Contains("Authorization").ShouldBeFalse();
    }

    [Theory]
    [InlineData("1/profile-picture")]
    [InlineData("{0}/profile-picture/0")]
    [InlineData("{0}/profile-picture/wide")]
    public async Task Picture_ThatIsNotThere_Returns404(string path)
    {
        using var answer = await Session.GetAsync("/v1/company/employees/" + path.Replace("{0}", Session.Server.Company.ChiefExecutiveId.ToString()));

        answer.Status.ShouldBe(404);
        answer.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe("Etwas ist schiefgelaufen ");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(33)]
    [InlineData(512)]
    public void Picture_OfAnyWidth_HasAllItsChunks(int width)
    {
        var png = ProfilePicture.Draw(4711, width);

        png.AsSpan(12, 4).ToArray().ShouldBe("IHDR"u8.ToArray());
        png.AsSpan(png.Length - 8, 8).ToArray().ShouldBe([(byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82], "with the checksum that every PNG ends with");
    }

    [Fact]
    public async Task Balance_OfAnEmployee_IsBareObjects()
    {
        var answer = await Session.GetJsonAsync($"/v1/company/employees/{Session.Server.Company.ChiefExecutiveId}/absences/balance");

        answer.GetProperty("data")[0].EnumerateObject().Select(member => member.Name).ShouldBe(["id", "name", "category", "balance", "available_balance"]);
        answer.TryGetProperty("metadata", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Balance_UnknownEmployee_Returns404()
    {
        using var answer = await Session.GetAsync("/v1/company/employees/1/absences/balance");

        answer.Status.ShouldBe(404);
    }

    [Fact]
    public void Balance_RunningHalfAndPlannedAbsences_CountAsPersonioCountsThem()
    {
        var today = new DateOnly(2026, 6, 17);
        var types = Organization.Instance.Absences;
        var employee = new EmployeeRecord
        {
            Id = 1, FirstName = "A", LastName = "B", Email = "", Status = "active", CreatedAt = default, LastModifiedAt = default,
            AbsenceEntitlements = [new AbsenceEntitlement(types.PaidVacation, 30)],
        };
        AbsencePeriod[] absences =
        [
            Vacation("2025-12-30", "2026-01-02"),
            Vacation("2026-03-02", "2026-03-02", half: true),
            Vacation("2026-06-15", "2026-06-19"),
            Vacation("2026-08-03", "2026-08-09"),
            Vacation("2026-10-05", "2026-10-05", status: "PENDING"),
        ];

        var balance = VacationBalance.Of(employee, absences, today).ShouldHaveSingleItem();

        balance.Balance.ShouldBe(30 - 2 - 0.5m - 3, "this year's days up to today");
        balance.Available.ShouldBe(balance.Balance - 2 - 5, "and what is granted for the rest of the year, without weekends");

        AbsencePeriod Vacation(string start, string end, bool half = false, string status = "APPROVED") => new()
        {
            Id = Guid.NewGuid(), PersonId = 1, Type = types.PaidVacation, Start = DateTime.Parse(start), End = DateTime.Parse(end),
            HalfDayStart = half, Status = status, CreatedAt = default, UpdatedAt = default,
        };
    }
}
