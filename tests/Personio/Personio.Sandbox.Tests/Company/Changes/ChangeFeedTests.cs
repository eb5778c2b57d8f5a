using Personio.Sandbox.Company;

namespace Personio.Sandbox.Tests.Company.Changes;

/// <summary>Which writes raise which events.</summary>
public sealed class ChangeFeedTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 10, 0, 0, TimeSpan.Zero);

    private readonly List<string> _heard = [];
    private readonly CompanyState _company = CompanyState.Generate(30, 7, new DateOnly(2026, 6, 15));
    private readonly EmployeeRecord _one;

    public ChangeFeedTests()
    {
        _one = _company.Employees.First(employee => employee.SupervisorId is not null && employee.CostCenters.Count > 0);
        _company.Changes.Listen(change => _heard.Add(
            $"{change.EventName} {string.Join(' ', change.Objects.Select(changed => $"{changed.Key}={changed.Id}"))}"));
    }

    [Fact]
    public void AddEmployee_RaisesPersonThenEmployment()
    {
        var created = _company.AddEmployee("new@sandbox.example", (id, employment) => _one with
        {
            Id = id, EmploymentId = employment, Email = "new@sandbox.example", FormerEmployments = [],
        })!;

        _heard.ShouldBe([$"person.created person={created.Id}", $"employment.created employment={created.EmploymentId} person={created.Id}"]);
    }

    [Fact]
    public void UpdateEmployee_FieldOfThePerson_RaisesPersonUpdatedAlone()
    {
        Change(one => one with { PreferredName = "Neo" });

        _heard.ShouldBe([$"person.updated person={_one.Id}"]);
    }

    [Fact]
    public void UpdateEmployee_FieldOfTheEmployment_RaisesEmploymentUpdatedAlone()
    {
        Change(one => one with { Position = "Gardener" });

        _heard.ShouldBe([$"employment.updated employment={_one.EmploymentId} person={_one.Id}"]);
    }

    [Fact]
    public void UpdateEmployee_CostCenters_RaisesTheirOwnEvent()
    {
        Change(one => one with { CostCenters = [] });

        _heard.ShouldBe([$"employment.updated.cost-centers employment={_one.EmploymentId} person={_one.Id}"]);
    }

    [Fact]
    public void UpdateEmployee_JobOrPayOrNothing_RaisesNoEvent()
    {
        Change(one => one with { JobId = Guid.NewGuid() });
        Change(one => one with { FixSalary = 12_345 });
        Change(one => one with { CostCenters = [.. one.CostCenters] });

        _heard.ShouldBeEmpty();
    }

    [Fact]
    public void UpdateEmployee_EmailThatIsTaken_RaisesNoEvent()
    {
        Change(one => one with { Email = _company.Employees.First(other => other.Id != one.Id).Email });

        _heard.ShouldBeEmpty();
    }

    [Fact]
    public void RemoveEmployee_RaisesDeletionsAndTheNewBossOfNobody()
    {
        var boss = _company.Employees.First(employee => _company.Employees.Any(other => other.SupervisorId == employee.Id));
        var reports = _company.Employees.Count(other => other.SupervisorId == boss.Id);

        _company.RemoveEmployee(boss.Id).ShouldBeTrue();

        _heard.ShouldContain($"person.deleted person={boss.Id}");
        _heard.Count(heard => heard.StartsWith("employment.deleted", StringComparison.Ordinal)).ShouldBe(1 + boss.FormerEmployments.Count);
        _heard.Count(heard => heard.StartsWith("employment.updated", StringComparison.Ordinal)).ShouldBe(reports);
    }

    private void Change(Func<EmployeeRecord, EmployeeRecord> change) => _company.UpdateEmployee(_one.Id, Now, change);
}
