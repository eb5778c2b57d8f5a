using Personio.Sandbox.Company;

namespace Personio.Sandbox.Tests.Company;

public sealed class CompanyTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Fact]
    public void Generate_SameSeedAndDay_GivesTheSameCompany()
    {
        var one = CompanyState.Generate(300, 7, Today);
        var other = CompanyState.Generate(300, 7, Today);

        one.Employees.Select(Describe).ShouldBe(other.Employees.Select(Describe));
        one.Absences.ShouldBe(other.Absences);
    }

    [Fact]
    public void Generate_KnownSeed_StaysTheSameForEver()
    {
        var chief = CompanyState.Generate(500, 7, Today).Employees.MinBy(employee => employee.Id)!;

        Describe(chief).ShouldBe("4711024 Arjun Ångström arjun.angstroem@sandbox.example Chief Executive Officer 2016-06-17 active");
    }

    [Fact]
    public void Generate_OtherSeed_GivesOtherPeople()
        => CompanyState.Generate(50, 8, Today).Employees.Select(Describe)
            .ShouldNotBe(CompanyState.Generate(50, 7, Today).Employees.Select(Describe));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(30)]
    [InlineData(500)]
    [InlineData(3000)]
    public void Supervisors_OfAnySize_FormOneTreeOfFiveLevelsAtMost(int size)
    {
        var company = CompanyState.Generate(size, 7, Today);

        company.Employees.Count.ShouldBe(size);
        company.Employees.Count(employee => employee.SupervisorId is null).ShouldBe(1);
        var depths = company.Employees.Select(employee => Depth(company, employee)).ToArray();
        depths.Max().ShouldBeLessThanOrEqualTo(5);
        if (size >= 500)
        {
            depths.Max().ShouldBe(5);
        }
    }

    [Fact]
    public void Employees_OfALargeCompany_HaveUniqueIdsAndPlainEmails()
    {
        var employees = CompanyState.Generate(5000, 7, Today).Employees;

        employees.Select(employee => employee.Id).Distinct().Count().ShouldBe(5000);
        employees.Select(employee => employee.Email).Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(5000);
        foreach (var email in employees.Select(employee => employee.Email))
        {
            email.ShouldMatch("^[a-z0-9-]+\\.[a-z0-9-]+@sandbox\\.example$");
        }
    }

    [Fact]
    public void Statuses_FitTheirDates()
    {
        foreach (var employee in CompanyState.Generate(1000, 7, Today).Employees)
        {
            (employee.TerminationDate is not null).ShouldBe(employee.Status == "inactive");
            (employee.HireDate > Today).ShouldBe(employee.Status == "onboarding");
            if (employee.TerminationDate is { } terminated)
            {
                terminated.ShouldBeInRange(employee.HireDate!.Value, Today);
            }

            employee.LastModifiedAt.ShouldBeGreaterThanOrEqualTo(employee.CreatedAt);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(800)]
    public void Absences_OfOneEmployee_LieWithinEmploymentAndDoNotOverlap(int size)
    {
        var company = CompanyState.Generate(size, 7, Today);

        company.Absences.ShouldContain(period => period.End == null);
        foreach (var employee in company.Employees)
        {
            var periods = company.AbsencesOf(employee.Id).OrderBy(period => period.Start).ToArray();
            foreach (var period in periods)
            {
                DateOnly.FromDateTime(period.Start).ShouldBeGreaterThanOrEqualTo(employee.HireDate!.Value);
                if (employee.TerminationDate is { } terminated)
                {
                    DateOnly.FromDateTime(period.End!.Value).ShouldBeLessThanOrEqualTo(terminated);
                }

                (period.End ?? DateTime.MaxValue).ShouldBeGreaterThanOrEqualTo(period.Start);
            }

            foreach (var (earlier, later) in periods.Zip(periods.Skip(1)))
            {
                later.Start.ShouldBeGreaterThanOrEqualTo(earlier.ExclusiveEnd ?? DateTime.MaxValue);
            }
        }
    }

    private static int Depth(CompanyState company, EmployeeRecord employee)
    {
        var depth = 1;
        for (var current = employee; current.SupervisorId is { } supervisor; depth++)
        {
            depth.ShouldBeLessThan(10, "a cycle");
            current = company.FindEmployee(supervisor)!;
        }

        return depth;
    }

    private static string Describe(EmployeeRecord employee)
        => $"{employee.Id} {employee.FirstName} {employee.LastName} {employee.Email} {employee.Position} {employee.HireDate:yyyy-MM-dd} {employee.Status}";
}
