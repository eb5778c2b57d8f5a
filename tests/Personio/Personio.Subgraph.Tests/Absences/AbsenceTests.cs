using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Absences;

public sealed class AbsenceTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task Absences_FilteredAndOrdered_AreThoseInThatOrder()
    {
        var data = await shared.Session.DataAsync("""
            {
              absences(from: "2026-10-01", to: "2026-10-31", first: 20, where: { approvalStatus: { eq: APPROVED } }, order: [{ startDate: DESC }]) {
                nodes { startDate approvalStatus }
              }
            }
            """);

        var absences = data.GetProperty("absences").GetProperty("nodes").EnumerateArray().ToList();
        absences.ShouldNotBeEmpty();
        absences.ShouldAllBe(absence => absence.GetProperty("approvalStatus").GetString() == "APPROVED");
        absences.Select(absence => absence.GetProperty("startDate").GetString()).ShouldBe(
            absences.Select(absence => absence.GetProperty("startDate").GetString()).OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Days_OfAnAbsence_CountEachOfItsCalendarDays()
    {
        var absence = (await shared.Session.DataAsync("{ absences(from: \"2026-08-01\", to: \"2026-08-31\", first: 1) { nodes { id startDate endDate days { date value unit } } } }"))
            .GetProperty("absences").GetProperty("nodes")[0];

        var days = absence.GetProperty("days").EnumerateArray().Select(day => day.GetProperty("date").GetString()).ToList();
        days.First().ShouldBe(absence.GetProperty("startDate").GetString());
        days.Last().ShouldBe(absence.GetProperty("endDate").GetString());
        days.ShouldBe(days.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Absence_ById_IsTheOneOfTheList()
    {
        var listed = (await shared.Session.DataAsync("{ absences(first: 1) { nodes { id startDate } } }")).GetProperty("absences").GetProperty("nodes")[0];

        var data = await shared.Session.DataAsync(
            "query ($id: ID!) { absence(id: $id) { id startDate } none: absence(id: \"nonesuch\") { id } }", new { id = listed.GetProperty("id").GetString() });

        JsonElement.DeepEquals(data.GetProperty("absence"), listed).ShouldBeTrue();
        data.GetProperty("none").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
