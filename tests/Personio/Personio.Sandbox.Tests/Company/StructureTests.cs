using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Reports;

namespace Personio.Sandbox.Tests.Company;

/// <summary>What the seed makes besides people: jobs, bands, pay, employments, reports.</summary>
public sealed class StructureTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Fact]
    public void Generate_SameSeed_GivesTheSameStructureAndAnotherSeedAnother()
    {
        var one = CompanyState.Generate(300, 7, Today);
        var same = CompanyState.Generate(300, 7, Today);
        var other = CompanyState.Generate(300, 8, Today);

        one.Jobs.Jobs.ShouldBe(same.Jobs.Jobs);
        one.Jobs.SalaryBands.ShouldBe(same.Jobs.SalaryBands);
        one.Compensations.ShouldBe(same.Compensations);
        one.Employees.Select(employee => employee.EmploymentId).ShouldBe(same.Employees.Select(employee => employee.EmploymentId));
        one.Reports.All.Select(report => report.Id).ShouldBe(same.Reports.All.Select(report => report.Id));
        one.Jobs.Jobs.Select(job => job.Name).ShouldBe(other.Jobs.Jobs.Select(job => job.Name));
        one.Jobs.Jobs.Select(job => job.Id).ShouldNotBe(other.Jobs.Jobs.Select(job => job.Id));
        one.Compensations.ShouldNotBe(other.Compensations);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(5000)]
    public void Generate_AnySize_LeavesNoReferenceDangling(int size)
    {
        var company = CompanyState.Generate(size, 7, Today);

        company.Employees.ShouldAllBe(employee => company.Jobs.FindByName(employee.Position)!.Id == employee.JobId);
        company.Employees.ShouldAllBe(employee => employee.Department == null || company.OrgUnits.Find(OrgUnits.Department, employee.Department.Id) != null);
        company.Employees.ShouldAllBe(employee => employee.Team == null || company.OrgUnits.FindTeam(employee.Team.Id) == employee.Team);
        company.Employees.SelectMany(employee => employee.Employments).Select(employment => employment.Id).ShouldBeUnique();
        company.Compensations.ShouldAllBe(entry => company.FindEmployee(entry.PersonId) != null);
        company.Compensations.Select(entry => entry.Id).ShouldBeUnique();
        company.Jobs.Jobs.ShouldAllBe(job => company.Jobs.SalaryBands.Any(band => band.Id == job.SalaryBandId));
    }

    [Fact]
    public void Salaries_OfEverybody_LeadWithoutGapToWhatV1Tells()
    {
        var company = CompanyState.Generate(500, 7, Today);
        var salaries = company.Compensations.Where(entry => entry.Type == CompensationCatalog.BaseSalary).ToLookup(entry => entry.PersonId);

        foreach (var employee in company.Employees.Where(employee => employee.HourlySalary == 0))
        {
            var steps = salaries[employee.Id].OrderBy(entry => entry.From).ToArray();
            steps[0].From.ShouldBe(employee.HireDate!.Value);
            steps[^1].Value.ShouldBe(employee.FixSalary);
            steps[^1].To.ShouldBe(employee.TerminationDate);
            foreach (var (earlier, later) in steps.Zip(steps.Skip(1)))
            {
                later.From.ShouldBe(earlier.To!.Value.AddDays(1));
            }
        }
    }

    [Fact]
    public void FormerEmployments_OfThoseWhoCameBack_EndedBeforeTheLatestBegan()
    {
        var returned = CompanyState.Generate(1000, 7, Today).Employees.Where(employee => employee.FormerEmployments.Count > 0).ToArray();

        returned.Length.ShouldBeInRange(20, 100);
        returned.ShouldAllBe(employee => employee.FormerEmployments[0].TerminationDate < employee.HireDate);
        returned.ShouldAllBe(employee => employee.FormerEmployments[0].StartDate < employee.FormerEmployments[0].TerminationDate);
    }

    [Fact]
    public void UpdateEmployee_WhatChanged_IsDatedByItself()
    {
        var company = CompanyState.Generate(5, 7, Today);
        var one = company.Employees[0];
        var now = new DateTimeOffset(2026, 6, 15, 9, 0, 0, TimeSpan.Zero);

        company.UpdateEmployee(one.Id, now, employee => employee with { Position = "Baker", CostCenters = [.. employee.CostCenters] })
            .ShouldBe(EmployeeUpdate.Done);

        var after = company.FindEmployee(one.Id)!;
        after.ChangedAt("position").ShouldBe(now);
        after.ChangedAt("cost_centers").ShouldBe(one.ChangedAt("cost_centers"), "the same shares in another list are no change");
        after.LastModifiedAt.ShouldBe(now);
        company.UpdateEmployee(1, now, employee => employee).ShouldBe(EmployeeUpdate.NotFound);
    }

    [Fact]
    public async Task Writes_FromManySides_AllArrive()
    {
        var company = CompanyState.Generate(50, 7, Today);
        var now = new DateTimeOffset(2026, 6, 15, 9, 0, 0, TimeSpan.Zero);
        var ids = company.Employees.Select(employee => employee.Id).ToArray();

        await Parallel.ForEachAsync(Enumerable.Range(0, 500), (number, _) =>
        {
            company.UpdateEmployee(ids[number % 50], now, employee => employee with { WeeklyWorkingHours = employee.WeeklyWorkingHours + 1 });
            return ValueTask.CompletedTask;
        });

        var before = CompanyState.Generate(50, 7, Today);
        company.Employees.ShouldAllBe(employee => employee.WeeklyWorkingHours == before.FindEmployee(employee.Id)!.WeeklyWorkingHours + 10);
    }

    [Fact]
    public void Reports_Names_AreThoseThatOptionsKnow()
        => CompanyState.Generate(1, 7, Today).Reports.All.Select(report => report.Name).ShouldBe(ReportCatalog.Names);
}
