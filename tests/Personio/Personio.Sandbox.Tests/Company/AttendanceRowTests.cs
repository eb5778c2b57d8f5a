using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Attendances;

namespace Personio.Sandbox.Tests.Company;

/// <summary>What rows of v1 do to the periods of v2, by the events that tell of them.</summary>
public sealed class AttendanceRowTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly DateTime Monday = new(2027, 3, 1);
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 8, 0, 0, TimeSpan.Zero);

    private readonly CompanyState _company = CompanyState.Generate(5, 7, Today);
    private readonly List<string> _events = [];

    public AttendanceRowTests() => _company.Changes.Listen(change => _events.Add(change.EventName));

    [Fact]
    public void Row_AddedMovedAndRemoved_RaisesAnEventForEachPeriodOfV2()
    {
        _company.AddAttendanceRow(Row(9, 17, pause: 60), Now, out var added).ShouldBe(AttendanceOutcome.Done);
        Raised().ShouldBe(["attendance-period.created", "attendance-period.created", "attendance-period.created"]);

        _company.UpdateAttendanceRow(added.Id, Now, row => row with { Start = Monday.AddHours(8) }).ShouldBe(AttendanceOutcome.Done);
        Raised().ShouldBe(["attendance-period.updated", "attendance-period.updated", "attendance-period.updated"]);

        _company.UpdateAttendanceRow(added.Id, Now, row => row with { BreakMinutes = 0 }).ShouldBe(AttendanceOutcome.Done);
        Raised().ShouldBe(["attendance-period.updated", "attendance-period.deleted", "attendance-period.deleted"]);

        _company.RemoveAttendanceRow(added.Id).ShouldBeTrue();
        Raised().ShouldBe(["attendance-period.deleted"]);
    }

    [Fact]
    public void Row_ThatOverlapsOrIsNobodys_ChangesNothing()
    {
        _company.AddAttendanceRow(Row(9, 17, pause: 60), Now, out _);
        _events.Clear();

        var withinItsBreak = Row(0, 0, pause: 0) with { Start = Monday.AddHours(12.75), End = Monday.AddHours(13.25) };
        _company.AddAttendanceRow(withinItsBreak, Now, out _).ShouldBe(AttendanceOutcome.Overlap, "a row takes its break's time too");
        _company.AddAttendanceRow(Row(18, 19, pause: 0) with { PersonId = 1 }, Now, out _).ShouldBe(AttendanceOutcome.NotFound);
        _company.UpdateAttendanceRow(1, Now, row => row).ShouldBe(AttendanceOutcome.NotFound);
        _company.RemoveAttendanceRow(1).ShouldBeFalse();

        _events.ShouldBeEmpty();
    }

    [Fact]
    public void Row_OverABreakOfItsOwn_TakesItsPlace()
    {
        var pause = Row(12, 13, pause: 0).ToRecord(Guid.NewGuid(), Now) with { IsBreak = true };
        _company.AddAttendance(pause, out _);
        _events.Clear();

        _company.AddAttendanceRow(Row(9, 17, pause: 0), Now, out _).ShouldBe(AttendanceOutcome.Done);

        Raised().ShouldBe(["attendance-period.created", "attendance-period.deleted"]);
        _company.AttendanceRows(DateOnly.FromDateTime(Monday), DateOnly.FromDateTime(Monday)).ShouldHaveSingleItem().BreakMinutes.ShouldBe(0);
    }

    [Fact]
    public void GeneratedRows_AreFoundByTheirNumbers()
    {
        var rows = _company.AttendanceRows(DateOnly.MinValue, DateOnly.MaxValue).ToList();

        rows.Count.ShouldBeGreaterThan(100);
        rows.Select(row => row.Id).Distinct().Count().ShouldBe(rows.Count);
        rows.ShouldAllBe(row => _company.FindAttendanceRow(row.Id) == row);
    }

    private string[] Raised()
    {
        string[] raised = [.. _events];
        _events.Clear();
        return raised;
    }

    private AttendanceRow Row(int from, int to, int pause) => new()
    {
        Id = 0,
        PersonId = _company.Employees[0].Id,
        Start = Monday.AddHours(from),
        End = Monday.AddHours(to),
        BreakMinutes = pause,
        Comment = "",
        ProjectId = null,
        Status = AttendanceStatus.Confirmed,
    };
}
