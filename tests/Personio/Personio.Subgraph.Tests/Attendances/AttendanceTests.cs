using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Attendances;

public sealed class AttendanceTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task Attendances_OfEmployees_AreOneListingWithTheirProjects()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("""
            {
              employees(first: 3) {
                nodes { id attendances(from: "2026-11-02", to: "2026-11-06", first: 20) { nodes { type start end durationMinutes attributionDate status employee { id } project { name } breaks { type } } } }
              }
            }
            """);

        var all = data.GetProperty("employees").GetProperty("nodes").EnumerateArray().SelectMany(employee =>
        {
            var own = employee.GetProperty("attendances").GetProperty("nodes").EnumerateArray().ToList();
            own.ShouldAllBe(attendance => attendance.GetProperty("employee").GetProperty("id").GetString() == employee.GetProperty("id").GetString());
            return own;
        }).ToList();
        all.ShouldContain(attendance => attendance.GetProperty("type").GetString() == "WORK");
        all.Where(attendance => attendance.GetProperty("type").GetString() == "BREAK").ShouldAllBe(attendance => attendance.GetProperty("breaks").GetArrayLength() == 0);
        all.SelectMany(attendance => attendance.GetProperty("breaks").EnumerateArray()).ShouldAllBe(pause => pause.GetProperty("type").GetString() == "BREAK");
        all.SelectMany(attendance => attendance.GetProperty("breaks").EnumerateArray()).ShouldNotBeEmpty();
        var listings = shared.Session.TakeCalls().Where(call => call.Path == "/v2/attendance-periods" && !call.Query.Contains("cursor=", StringComparison.Ordinal)).ToList();
        listings.Count.ShouldBe(2, "one for the attendances, one for all their breaks");
    }

    [Fact]
    public async Task Attendances_OfAProjectAndState_AreAskedForThus()
    {
        var project = (await shared.Session.DataAsync("{ projects(first: 20) { nodes { id trackedPeriodsCount } } }")).GetProperty("projects").GetProperty("nodes")
            .EnumerateArray().First(p => p.GetProperty("trackedPeriodsCount").GetInt64() > 0).GetProperty("id").GetString();
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync(
            "query ($project: ID!) { attendances(projectId: $project, status: CONFIRMED, first: 20, from: \"2026-01-01\", to: \"2026-11-30\") { nodes { status project { id } } } }", new { project });

        data.GetProperty("attendances").GetProperty("nodes").EnumerateArray().ShouldAllBe(attendance =>
            attendance.GetProperty("status").GetString() == "CONFIRMED" && attendance.GetProperty("project").GetProperty("id").GetString() == project);
        shared.Session.TakeCalls()[0].Query.ShouldContain($"project.id={project}");
    }

    [Fact]
    public async Task Attendance_ById_IsTheOneOfTheList()
    {
        var listed = (await shared.Session.DataAsync("{ attendances(first: 1, from: \"2026-11-02\", to: \"2026-11-06\") { nodes { id start end } } }"))
            .GetProperty("attendances").GetProperty("nodes")[0];

        var data = await shared.Session.DataAsync(
            "query ($id: ID!) { attendance(id: $id) { id start end } none: attendance(id: \"nonesuch\") { id } }", new { id = listed.GetProperty("id").GetString() });

        JsonElement.DeepEquals(data.GetProperty("attendance"), listed).ShouldBeTrue();
        data.GetProperty("none").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
